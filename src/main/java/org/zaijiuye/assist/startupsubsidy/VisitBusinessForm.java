package org.zaijiuye.assist.startupsubsidy;

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
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 实地核查: whether the shop does business, with papers that show it, is evidence; the rule is asked again. */
@Component
class VisitBusinessForm implements UserTaskHandler {

    private static final String VISIT = "VISIT";

    /** Tax return, rent, revenue. */
    private static final Set<String> PAPERS = Set.of("TAX", "RENT", "REVENUE");

    private final CaseView view;
    private final SeparationOfDuties duties;
    private final OpinionRecorder opinions;
    private final EvidenceRecorder evidence;
    private final BusinessVisits visits;

    VisitBusinessForm(
            CaseView view,
            SeparationOfDuties duties,
            OpinionRecorder opinions,
            EvidenceRecorder evidence,
            BusinessVisits visits) {
        this.view = view;
        this.duties = duties;
        this.opinions = opinions;
        this.evidence = evidence;
        this.visits = visits;
    }

    @Override
    public String task() {
        return "Task_VisitBusiness";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("StartupSubsidyProcess");
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
        var number = work.businessKey();
        var confirmed = form.choice("confirmed", "核查结论", Set.of("YES", "NO")).equals("YES");
        var comment = form.required("comment", "核查情况");
        var found = new LinkedHashMap<String, Object>();
        found.put("confirmed", confirmed);
        if (confirmed) {
            found.put("seen", form.choice("seen", "见到的凭证", PAPERS));
        }
        found.put("statement", comment);
        evidence.enter(number, BusinessVisits.NOTE, Evidence.Source.CLERK, "实地核查", found, user);
        opinions.enter(
                number,
                Hand.CLERK,
                VISIT,
                user,
                visits.visitors(number),
                confirmed ? "CONFIRMED" : "DISPROVED",
                null,
                comment);
        return Map.of();
    }
}
