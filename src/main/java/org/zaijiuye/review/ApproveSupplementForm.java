package org.zaijiuye.review;

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
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;
import org.zaijiuye.timelimit.Limits;

/** 再次补正审批: papers are asked for once; a second time only with the supervisor's consent. */
@Component
class ApproveSupplementForm implements UserTaskHandler {

    private final CaseView view;
    private final SeparationOfDuties duties;
    private final OpinionRecorder opinions;
    private final Reviewers posts;
    private final Supplements supplements;
    private final StateTransitions transitions;
    private final Limits limits;

    ApproveSupplementForm(
            CaseView view,
            SeparationOfDuties duties,
            OpinionRecorder opinions,
            Reviewers posts,
            Supplements supplements,
            StateTransitions transitions,
            Limits limits) {
        this.view = view;
        this.duties = duties;
        this.opinions = opinions;
        this.posts = posts;
        this.supplements = supplements;
        this.transitions = transitions;
        this.limits = limits;
    }

    @Override
    public String task() {
        return "Task_ApproveSupplement";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("ReviewProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        var shown = view.of(work.businessKey());
        supplements
                .awaited(work.businessKey())
                .ifPresent(asked -> shown.put("materials", view.veiled(work.businessKey(), asked.materials())));
        return shown;
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return duties.refusal(work.businessKey(), Hand.RECHECK, user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return duties.barred(work.businessKey(), Hand.RECHECK);
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var decision = form.choice("decision", "审批意见", Set.of("AGREE", "DECLINE"));
        var comment = form.required("comment", "意见");
        opinions.enter(
                work.businessKey(),
                Hand.RECHECK,
                "SUPPLEMENT",
                user,
                posts.supervisors(work.businessKey()),
                decision,
                null,
                comment);
        supplements.awaited(work.businessKey()).ifPresent(asked -> {
            if (decision.equals("DECLINE")) {
                supplements.delete(asked);
                transitions.move(work.businessKey(), HandlingState.REVIEW);
            } else {
                supplements.save(asked.until(limits.supplementDue(transitions.handling(work.businessKey()))));
            }
        });
        return Map.of();
    }
}
