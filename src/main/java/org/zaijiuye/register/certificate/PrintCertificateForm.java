package org.zaijiuye.register.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 制作纸质证: printed from the sheet, or told why it could not be made. */
@Component
class PrintCertificateForm implements UserTaskHandler {

    private final PaperView view;
    private final PaperCopies copies;
    private final CertificatePapers papers;
    private final StateTransitions transitions;
    private final Outbox outbox;
    private final Clock clock;

    PrintCertificateForm(
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
        return "Task_PrintCertificate";
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
        if (form.choice("printing", "制证结果", Set.of("PRINTED", "UNFIT")).equals("PRINTED")) {
            copies.print(handling, today);
            tell(handling, "PRINTED", "纸质就业创业证已制成", ready(handling));
        } else {
            var why = form.required("unfitReason", "未能制作的原因");
            copies.close(handling, today);
            tell(handling, "UNFIT", "纸质就业创业证未能制作", "原因：" + why + "。电子证照有效，不受影响；改正后可以重新申请制发纸质证，证号不变。");
        }
        return Map.of();
    }

    private String ready(String handling) {
        return view.copy(handling).deliver().equals(Delivery.POST.name())
                ? "将按您填写的常住地址邮寄。"
                : "请于" + papers.collectUntil(handling, LocalDate.now(clock)) + "前凭本人身份证件到办理窗口领取。";
    }

    private void tell(String handling, String key, String title, String text) {
        outbox.tellPerson(transitions.handling(handling).personId(), handling, handling + ":" + key, title, text);
    }
}
