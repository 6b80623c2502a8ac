package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.event.ReportedFacts;
import org.zaijiuye.person.Absence;
import org.zaijiuye.person.Absence.LostWork;
import org.zaijiuye.person.Absence.Standing;
import org.zaijiuye.port.JusticeData;
import org.zaijiuye.port.PopulationData;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.StopReason;
import org.zaijiuye.shared.Statement;

/**
 * What the registers show that would stop a running benefit.
 *
 * @param shown what stands against the claim
 * @param doubtful what nobody knows yet: the register did not answer, or its days do not tell
 * @param statements what the registers say about what is doubtful, and why it is, under the stop reason
 */
record StopFacts(Set<StopReason> shown, Set<StopReason> doubtful, List<Statement> statements) {

    static StopFacts of(RegisterFindings findings, LocalDate today, LostWork lost) {
        var facts =
                new StopFacts(EnumSet.noneOf(StopReason.class), EnumSet.noneOf(StopReason.class), new ArrayList<>());
        findings.population()
                .ifPresentOrElse(data -> facts.add(data, today, lost), () -> facts.doubtful.add(StopReason.S6));
        findings.justice()
                .ifPresentOrElse(data -> facts.add(data, today, lost), () -> facts.doubtful.add(StopReason.S7));
        return facts;
    }

    /** With what others reported: a death is certain on the word of its source, all else but work is for an official. */
    StopFacts with(ReportedFacts reported) {
        if (reported.certain(ExitFact.PERSON_DIED)) {
            shown.add(StopReason.S6);
        }
        reported.doubtful().forEach(fact -> doubtful.add(reason(fact)));
        reported.statements(RegisterStatements.WORK, fact -> reason(fact).name())
                .forEach(statements::add);
        return this;
    }

    /** What a fact does to a benefit; a registration that has to end ends it too. */
    private static StopReason reason(ExitFact fact) {
        return switch (fact) {
            case EMPLOYMENT_STARTED, BUSINESS_STARTED -> StopReason.S1;
            case ENLISTED -> StopReason.S2;
            case EMIGRATED -> StopReason.S3;
            case PENSION_STARTED -> StopReason.S4;
            case PERSON_DIED -> StopReason.S6;
            case IMPRISONED -> StopReason.S7;
            case ABILITY_LOST, ENROLLED, CONTACT_LOST -> StopReason.S8;
        };
    }

    private void add(PopulationData data, LocalDate today, LostWork lost) {
        if (Boolean.FALSE.equals(data.alive())) {
            shown.add(StopReason.S6);
        }
        var abroad = new Absence(data.emigratedOn(), data.returnedOn());
        add(StopReason.S3, abroad.on(today, lost), Register.PSB, abroad, abroad.doubt(today, lost));
        var service = new Absence(data.enlistedOn(), data.dischargedOn());
        add(StopReason.S2, service.on(today, lost), Register.PSB, service, service.doubt(today, lost));
    }

    private void add(JusticeData data, LocalDate today, LostWork lost) {
        if (Boolean.TRUE.equals(data.imprisoned())) {
            var sentence = new Absence(data.since(), data.releasedOn());
            add(StopReason.S7, sentence.lastingOn(today, lost), Register.JUS, sentence, sentence.doubt(today, lost));
        }
    }

    private void add(StopReason reason, Standing standing, Register register, Absence absence, String doubt) {
        switch (standing) {
            case PRESENT -> shown.add(reason);
            case DOUBTFUL -> {
                doubtful.add(reason);
                var said = register.title() + "显示" + absence.days() + reason.title();
                statements.add(new Statement(reason.name(), said + "，" + doubt));
            }
            case HISTORY -> {}
        }
    }
}
