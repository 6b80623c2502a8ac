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
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Objections;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 调查核实: whether an objection against a public notice is right. */
@Component
class InvestigateObjectionForm implements UserTaskHandler {

    private final CaseView view;
    private final SeparationOfDuties duties;
    private final OpinionRecorder opinions;
    private final Reviewers posts;
    private final EvidenceRecorder evidence;
    private final Objections objections;

    InvestigateObjectionForm(
            CaseView view,
            SeparationOfDuties duties,
            OpinionRecorder opinions,
            Reviewers posts,
            EvidenceRecorder evidence,
            Objections objections) {
        this.view = view;
        this.duties = duties;
        this.opinions = opinions;
        this.posts = posts;
        this.evidence = evidence;
        this.objections = objections;
    }

    @Override
    public String task() {
        return "Task_InvestigateObjection";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("PublicNoticeProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        var shown = view.of(work.businessKey());
        objections.findByHandlingOrderByNumber(work.businessKey()).stream()
                .filter(each -> each.finding() == null)
                .findFirst()
                .ifPresent(each -> shown.put(
                        "objection", view.veiled(work.businessKey(), each.text().text())));
        return shown;
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return duties.refusal(work.businessKey(), Hand.INVESTIGATION, user);
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        return duties.barred(work.businessKey(), Hand.INVESTIGATION);
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var finding = form.choice("finding", "调查结论", Set.of("UPHELD", "REJECTED"));
        var comment = form.required("comment", "调查情况");
        objections.findByHandlingOrderByNumber(work.businessKey()).stream()
                .filter(each -> each.finding() == null)
                .forEach(each -> objections.decide(each.number(), finding, user));
        opinions.enter(
                work.businessKey(),
                Hand.INVESTIGATION,
                "INVESTIGATION",
                user,
                posts.clerks(work.businessKey()),
                finding,
                null,
                comment);
        if (finding.equals("UPHELD")) {
            evidence.enter(
                    work.businessKey(),
                    "notice-objection",
                    Evidence.Source.CLERK,
                    "公示异议调查",
                    Map.of("statement", comment),
                    user);
        }
        return Map.of();
    }
}
