package org.zaijiuye.exit.deregistration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.CaseView;
import org.zaijiuye.desk.OpinionRecorder;
import org.zaijiuye.desk.SeparationOfDuties;
import org.zaijiuye.desk.SeparationOfDuties.Hand;
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 联系本人核实: what data say is told to the person before it takes effect, and what they answer is evidence. */
@Component
class HearPersonForm implements UserTaskHandler {

    private static final String HEARING = "HEARING";

    /** As the opinion of the hearing is recorded. */
    static final String STEP = Hand.CLERK + ":" + HEARING;

    private final CaseView view;
    private final SeparationOfDuties duties;
    private final OpinionRecorder opinions;
    private final Reviewers posts;
    private final EvidenceRecorder evidence;
    private final StateTransitions transitions;
    private final Registrations registrations;
    private final Clock clock;

    HearPersonForm(
            CaseView view,
            SeparationOfDuties duties,
            OpinionRecorder opinions,
            Reviewers posts,
            EvidenceRecorder evidence,
            StateTransitions transitions,
            Registrations registrations,
            Clock clock) {
        this.view = view;
        this.duties = duties;
        this.opinions = opinions;
        this.posts = posts;
        this.evidence = evidence;
        this.transitions = transitions;
        this.registrations = registrations;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_HearPerson";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("DeregistrationProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        return view.of(work.businessKey());
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return duties.refusal(work.businessKey(), Hand.CLERK, user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return duties.barred(work.businessKey(), Hand.CLERK);
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var heard = form.choice("heard", "联系结果", Set.of("REACHED", "UNREACHABLE"));
        var answer = heard.equals("REACHED") ? form.choice("statement", "本人意见", Set.of("AGREES", "DISPUTES")) : "NONE";
        var comment = form.required("comment", "核实情况");
        opinions.enter(
                work.businessKey(),
                Hand.CLERK,
                HEARING,
                user,
                posts.clerks(work.businessKey()),
                heard + ":" + answer,
                null,
                comment);
        if (heard.equals("REACHED")) {
            contact(work.businessKey());
        }
        evidence.enter(
                work.businessKey(),
                "hearing",
                Evidence.Source.APPLICANT,
                "听取本人意见",
                Map.of("heard", heard, "answer", answer, "statement", comment),
                user);
        return Map.of();
    }

    /** Whoever answers has been in contact, which also disproves a silence (D09). */
    private void contact(String handling) {
        var caseNumber = transitions.handling(handling).caseNumber();
        if (caseNumber != null) {
            registrations.contact(caseNumber, LocalDate.now(clock));
        }
    }
}
