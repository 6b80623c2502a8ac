package org.zaijiuye.register.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 交付纸质证: fetched, posted, or never fetched. */
@Component
class HandOverCertificateForm implements UserTaskHandler {

    private static final Pattern TRACKING = Pattern.compile("[A-Za-z0-9]{8,40}");

    private final PaperView view;
    private final PaperCopies copies;
    private final CertificatePapers papers;
    private final StateTransitions transitions;
    private final Outbox outbox;
    private final Clock clock;

    HandOverCertificateForm(
            PaperView view,
            PaperCopies copies,
            CertificatePapers papers,
            StateTransitions transitions,
            Outbox outbox,
            Clock clock) {
        this.view = view;
        this.copies = copies;
        this.papers = papers;
        this.transitions = transitions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_HandOverCertificate";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("CertificateProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        return view.of(work.businessKey());
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return view.ownCase(work.businessKey(), user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return view.concerned(work.businessKey());
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var handling = work.businessKey();
        var today = LocalDate.now(clock);
        switch (form.choice("handover", "交付结果", Set.of("FETCHED", "POSTED", "UNCLAIMED"))) {
            case "FETCHED" -> handOver(handling, today, null);
            case "POSTED" -> handOver(handling, today, tracking(form));
            default -> leave(handling, today);
        }
        return Map.of();
    }

    private void handOver(String handling, LocalDate today, @Nullable String tracking) {
        copies.handOver(handling, today, tracking);
        tell(handling, "HANDED_OVER", "纸质就业创业证已交付", tracking == null ? "已由本人领取。" : "已邮寄，邮件号" + tracking + "。");
    }

    private static String tracking(FormValues form) {
        var number = form.required("tracking", "邮件号");
        if (!TRACKING.matcher(number).matches()) {
            throw new NotAllowed("“邮件号”应为8至40位字母或者数字，请核对。");
        }
        return number;
    }

    /** Not before the time for fetching it is over. */
    private void leave(String handling, LocalDate today) {
        var until = copies.findByHandling(handling)
                .map(PaperCopy::printedOn)
                .map(printed -> papers.collectUntil(handling, printed))
                .orElse(today);
        if (!today.isAfter(until)) {
            throw new NotAllowed("领取期限至" + until + "，期满之后才能按逾期未领取办结。");
        }
        copies.close(handling, today);
        tell(handling, "UNCLAIMED", "纸质就业创业证逾期未领取", "电子证照有效，不受影响；需要纸质证的，请说明补发原因重新申请，证号不变。");
    }

    private void tell(String handling, String key, String title, String text) {
        outbox.tellPerson(transitions.handling(handling).personId(), handling, handling + ":" + key, title, text);
    }
}
