package org.zaijiuye.assist.hardship;

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
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 入户核查: what somebody has seen on the spot is evidence; the rule is asked again. */
@Component
class VisitHouseholdForm implements UserTaskHandler {

    private static final String VISIT = "VISIT";

    private final CaseView view;
    private final SeparationOfDuties duties;
    private final OpinionRecorder opinions;
    private final EvidenceRecorder evidence;
    private final Dossiers dossiers;
    private final HouseholdVisits visits;

    VisitHouseholdForm(
            CaseView view,
            SeparationOfDuties duties,
            OpinionRecorder opinions,
            EvidenceRecorder evidence,
            Dossiers dossiers,
            HouseholdVisits visits) {
        this.view = view;
        this.duties = duties;
        this.opinions = opinions;
        this.evidence = evidence;
        this.dossiers = dossiers;
        this.visits = visits;
    }

    @Override
    public String task() {
        return "Task_VisitHousehold";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("HardshipProcess");
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
        found.put(
                "category",
                String.valueOf(AskedCategories.of(dossiers.of(number).request()).primary()));
        found.put("confirmed", confirmed);
        found.put("statement", comment);
        evidence.enter(number, HouseholdVisits.NOTE, Evidence.Source.CLERK, "入户核查", found, user);
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
