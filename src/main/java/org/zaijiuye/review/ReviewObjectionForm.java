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
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 复核原决定: a person of the county who had no hand in the decision looks at it once more. */
@Component
class ReviewObjectionForm implements UserTaskHandler {

    /** A fact is set right. */
    static final String CORRECT = "CORRECT";

    /** All registers are asked again, also those whose answers are fresh. */
    static final String REQUERY = "REQUERY";

    /** Not an answer yet: the rule is asked again, and the objection goes on being looked at. */
    static final Set<String> UNANSWERED = Set.of(CORRECT, REQUERY);

    private final CaseView view;
    private final ObjectedDecision decision;
    private final SeparationOfDuties duties;
    private final OpinionRecorder opinions;
    private final Opinions given;
    private final Reviewers posts;
    private final Objections objections;
    private final ContestedFacts facts;

    ReviewObjectionForm(
            CaseView view,
            ObjectedDecision decision,
            SeparationOfDuties duties,
            OpinionRecorder opinions,
            Opinions given,
            Reviewers posts,
            Objections objections,
            ContestedFacts facts) {
        this.view = view;
        this.decision = decision;
        this.duties = duties;
        this.opinions = opinions;
        this.given = given;
        this.posts = posts;
        this.objections = objections;
        this.facts = facts;
    }

    @Override
    public String task() {
        return "Task_ReviewObjection";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("ObjectionProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        var objection = objection(work);
        var shown = view.of(objection.handling());
        shown.put(
                "objection", view.veiled(objection.handling(), objection.text().text()));
        shown.put("due", objection.dueOn().toString());
        shown.putAll(decision.shown(objection.handling()));
        shown.put("corrections", facts.correctable(objection.handling()));
        return shown;
    }

    /** Whoever has had the rule asked again goes on with it. */
    @Override
    public Optional<String> holder(UserTaskContext work) {
        return given.of(objection(work).handling()).stream()
                .reduce((earlier, later) -> later)
                .filter(opinion ->
                        UNANSWERED.contains(opinion.choice()) && opinion.step().startsWith(Hand.OBJECTION.name()))
                .map(Opinion::userId);
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return duties.refusal(objection(work).handling(), Hand.OBJECTION, user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return duties.barred(objection(work).handling(), Hand.OBJECTION);
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var finding = form.choice("finding", "复核结论", Set.of(CORRECT, REQUERY, "UPHELD", "REJECTED"));
        var comment = finding.equals(REQUERY) ? form.text("comment") : form.required("comment", "复核理由");
        var objection = objection(work);
        facts.correct(objection.handling(), finding, form, comment, user);
        opinions.enter(
                objection.handling(),
                Hand.OBJECTION,
                "OBJECTION",
                user,
                posts.objection(objection.handling()),
                finding,
                null,
                comment);
        if (!UNANSWERED.contains(finding)) {
            objections.decide(objection.number(), finding, user);
        }
        return Map.of();
    }

    private Objection objection(UserTaskContext work) {
        return objections.findById(work.businessKey()).orElseThrow();
    }
}
