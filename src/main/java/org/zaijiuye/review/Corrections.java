package org.zaijiuye.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Handling;
import org.zaijiuye.task.FormValues;

/**
 * How a clerk changes the facts a rule is asked about: by evidence of their own, never by overwriting. A rebuttal
 * answers a sign of a register (the employer did not stop insurance); deemed months add contribution time.
 */
@Component
class Corrections {

    private static final Set<String> REBUTTABLE = Set.of("si", "samr", "edu", "emp", "psb", "jus");
    private static final int MOST_MONTHS = 600;

    private final EvidenceRecorder evidence;

    Corrections(EvidenceRecorder evidence) {
        this.evidence = evidence;
    }

    void enter(Handling handling, FormValues form, String comment, String user) {
        var rebuts = form.text("rebuts");
        var deemedMonths = form.count("deemedMonths", "视同缴费月数", MOST_MONTHS);
        if (rebuts.isEmpty() && deemedMonths == null) {
            throw new NotAllowed("更正事实时请选择要反驳的核验结果，或者填写视同缴费月数。");
        }
        if (!rebuts.isEmpty()) {
            var register = form.choice("rebuts", "反驳的核验结果", REBUTTABLE);
            save(handling, "rebuttal-" + register, Map.of("rebuts", register, "statement", comment), user);
        }
        if (deemedMonths != null) {
            var data = new LinkedHashMap<String, Object>();
            data.put("deemedMonths", deemedMonths);
            data.put("statement", comment);
            save(handling, "deemed", data, user);
        }
    }

    private void save(Handling handling, String register, Map<String, Object> data, String user) {
        evidence.enter(handling.number(), register, Evidence.Source.CLERK, "更正事实", data, user);
    }
}
