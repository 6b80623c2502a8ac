package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.person.Absence;
import org.zaijiuye.person.Absence.LostWork;
import org.zaijiuye.person.Absence.Standing;
import org.zaijiuye.records.StopReason;

/**
 * What the registers show that would stop a running benefit.
 *
 * @param shown what stands against the claim
 * @param doubtful what nobody knows yet: the register did not answer, or its days do not tell
 */
record StopFacts(Set<StopReason> shown, Set<StopReason> doubtful) {

    static StopFacts of(RegisterFindings findings, LocalDate today, LostWork lost) {
        var facts = new StopFacts(EnumSet.noneOf(StopReason.class), EnumSet.noneOf(StopReason.class));
        findings.population()
                .ifPresentOrElse(
                        data -> {
                            if (Boolean.FALSE.equals(data.alive())) {
                                facts.shown.add(StopReason.S6);
                            }
                            var abroad = new Absence(data.emigratedOn(), data.returnedOn());
                            facts.add(StopReason.S3, abroad.on(today, lost));
                            var service = new Absence(data.enlistedOn(), data.dischargedOn());
                            facts.add(StopReason.S2, service.on(today, lost));
                        },
                        () -> facts.doubtful.add(StopReason.S6));
        findings.justice()
                .ifPresentOrElse(
                        data -> {
                            if (Boolean.TRUE.equals(data.imprisoned())) {
                                var sentence = new Absence(data.since(), data.releasedOn());
                                facts.add(StopReason.S7, sentence.lastingOn(today, lost));
                            }
                        },
                        () -> facts.doubtful.add(StopReason.S7));
        return facts;
    }

    private void add(StopReason reason, Standing standing) {
        switch (standing) {
            case PRESENT -> shown.add(reason);
            case DOUBTFUL -> doubtful.add(reason);
            case HISTORY -> {}
        }
    }
}
