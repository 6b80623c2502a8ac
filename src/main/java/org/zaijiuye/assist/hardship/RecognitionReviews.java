package org.zaijiuye.assist.hardship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Role;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.task.ServiceTask;

/**
 * Looks at a recognition again: every year, and when somebody says that it, or its end, is wrong. Nothing is lost by the
 * passing of time alone. Called by HardshipReviewProcess as {@code recognitionReviews}.
 */
@AskedByDiagrams
@Component("recognitionReviews")
public class RecognitionReviews implements ServiceTask {

    static final String PROCESS = "HardshipReviewProcess";

    private final RecognitionReviewRows rows;
    private final Recognitions recognitions;
    private final HardshipParameters parameters;
    private final Calendars calendars;
    private final Jurisdiction jurisdiction;
    private final RuntimeService runtime;
    private final EngineCommands engine;
    private final Clock clock;

    RecognitionReviews(
            RecognitionReviewRows rows,
            Recognitions recognitions,
            HardshipParameters parameters,
            Calendars calendars,
            Jurisdiction jurisdiction,
            RuntimeService runtime,
            EngineCommands engine,
            Clock clock) {
        this.rows = rows;
        this.recognitions = recognitions;
        this.parameters = parameters;
        this.calendars = calendars;
        this.jurisdiction = jurisdiction;
        this.runtime = runtime;
        this.engine = engine;
        this.clock = clock;
    }

    /** Returns the number of the review. */
    @Transactional
    public String open(Recognition recognition, String cause) {
        var earlier = rows.findByRecognitionIdOrderById(recognition.key());
        if (earlier.stream().anyMatch(each -> each.openKey() != null)) {
            throw new NotAllowed("认定 " + recognition.number() + " 已在复核中，请等待结果。");
        }
        var today = LocalDate.now(clock);
        var days = parameters
                .asking(recognition.profile(), recognition.area(), today)
                .integer("hardship.reviewWd");
        var review = rows.save(new RecognitionReview(
                null,
                recognition.handling() + "-R" + (earlier.size() + 1),
                recognition.key(),
                new Encrypted(cause),
                today,
                calendars.current().workingDaysAfter(today, days),
                null,
                null,
                null,
                null,
                null,
                null,
                recognition.personId() + ":" + recognition.key()));
        engine.call(() -> runtime.startProcessInstanceByKey(PROCESS, review.number()));
        return review.number();
    }

    /** Whether a second person must agree. */
    public boolean cancels(DelegateExecution execution) {
        return review(execution.getProcessBusinessKey()).outcome() == ReviewOutcome.FRAUD;
    }

    public boolean closed(DelegateExecution execution) {
        return review(execution.getProcessBusinessKey()).closedOn() != null;
    }

    RecognitionReview review(String number) {
        return rows.findByNumber(number).orElseThrow();
    }

    Recognition recognition(String number) {
        return recognitions.findById(review(number).recognitionId()).orElseThrow();
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public long person(String businessKey) {
        return recognition(businessKey).personId();
    }

    /** The street looks at what holds; what was ended, or is to be cancelled, the county. */
    @Override
    public String group(String businessKey) {
        var recognition = recognition(businessKey);
        var county = review(businessKey).outcome() == ReviewOutcome.FRAUD
                || !recognition.state().open();
        var role = county ? Role.COUNTY_APPROVER : Role.STREET_CLERK;
        var level = county ? Office.Level.COUNTY : Office.Level.STREET;
        return jurisdiction.group(role.code(), level.name(), recognition.office());
    }

    @Override
    public LocalDate due(String businessKey) {
        return review(businessKey).dueOn();
    }

    /** Why somebody may not work on it, whoever has had a hand in it; null if they may. */
    @Nullable
    String refusal(String number, String user) {
        return Objects.equals(review(number).reviewedBy(), user) ? "取消认定须由另一人核定，您已提出过意见，请交给他人办理。" : null;
    }
}
