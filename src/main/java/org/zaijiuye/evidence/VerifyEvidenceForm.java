package org.zaijiuye.evidence;

import java.util.LinkedHashMap;
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
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.EvidenceReading;
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.office.Reviewers;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 人工核查: what a register did not answer, or answered doubtfully, a clerk finds out; never is it taken as passed. */
@Component
class VerifyEvidenceForm implements UserTaskHandler {

    private static final String CONFIRMED = "CONFIRMED";

    private final CaseView view;
    private final SeparationOfDuties duties;
    private final OpinionRecorder opinions;
    private final Reviewers posts;
    private final EvidenceRecorder evidence;
    private final Dossiers dossiers;
    private final ClerkFindings findings;
    private final EvidenceReading words;

    VerifyEvidenceForm(
            CaseView view,
            SeparationOfDuties duties,
            OpinionRecorder opinions,
            Reviewers posts,
            EvidenceRecorder evidence,
            Dossiers dossiers,
            ClerkFindings findings,
            EvidenceReading words) {
        this.view = view;
        this.duties = duties;
        this.opinions = opinions;
        this.posts = posts;
        this.evidence = evidence;
        this.dossiers = dossiers;
        this.findings = findings;
        this.words = words;
    }

    @Override
    public String task() {
        return "Task_VerifyEvidence";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("EvidenceProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        var register = Register.of(work.text("register"));
        var shown = new LinkedHashMap<>(view.of(work.businessKey()));
        shown.put("register", register.code());
        shown.put("registerName", words.register(register.code()));
        var latest = dossiers.of(work.businessKey()).evidence().get(register.code());
        shown.put("cause", latest == null ? "" : words.trouble(latest));
        return shown;
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
        var register = Register.of(work.text("register"));
        var finding = form.choice("finding", "核查结论", Set.of(CONFIRMED, "RETRY"));
        var comment = form.required("comment", "核查情况");
        if (finding.equals(CONFIRMED)) {
            var data = findings.of(register, form, dossiers.of(work.businessKey()));
            evidence.enter(
                    work.businessKey(), register.code(), Evidence.Source.CLERK, "人工核查" + register.title(), data, user);
        }
        opinions.enter(
                work.businessKey(),
                Hand.CLERK,
                "VERIFY_" + register,
                user,
                posts.clerks(work.businessKey()),
                finding,
                null,
                comment);
        return Map.of();
    }
}
