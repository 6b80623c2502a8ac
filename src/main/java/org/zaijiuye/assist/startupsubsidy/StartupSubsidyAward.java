package org.zaijiuye.assist.startupsubsidy;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.assist.startupsubsidy.StartupSubsidyHistory.Given;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Persons;

/** Turns a granted claim into an award with one line, due in the month of the decision. */
@Component
class StartupSubsidyAward {

    /** The rows from which the amount follows are kept with the decision that granted it. */
    private static final String NO_ROWS = "[]";

    private final Dossiers dossiers;
    private final Persons persons;
    private final Proposals proposals;
    private final Awards awards;
    private final PaymentLines lines;
    private final StartupSubsidyHistory history;
    private final Jurisdiction jurisdiction;
    private final StoredJson stored;
    private final Clock clock;

    StartupSubsidyAward(
            Dossiers dossiers,
            Persons persons,
            Proposals proposals,
            Awards awards,
            PaymentLines lines,
            StartupSubsidyHistory history,
            Jurisdiction jurisdiction,
            StoredJson stored,
            Clock clock) {
        this.dossiers = dossiers;
        this.persons = persons;
        this.proposals = proposals;
        this.awards = awards;
        this.lines = lines;
        this.history = history;
        this.jurisdiction = jurisdiction;
        this.stored = stored;
        this.clock = clock;
    }

    void grant(String number) {
        var dossier = dossiers.of(number);
        var person = dossier.stored().personId();
        persons.lock(person);
        if (history.givenTo(person)) {
            throw new NotAllowed("本人已经领取过一次性创业补贴，每人限一次；请退回初审，由规则重新判定。");
        }
        var grant = stored.result(proposals.latest(number), StartupSubsidyGrant.class);
        var award = awards.save(award(dossier));
        history.note(
                award.key(), new Given(grant.uscc(), Objects.requireNonNull(grant.category()), grant.licenceDate()));
        lines.save(line(award, grant));
    }

    /** Nothing more will come of it; its key bars another one of the person for ever. */
    private Award award(Dossier dossier) {
        var handling = dossier.stored();
        return new Award(
                null,
                StartupSubsidyPayments.CODE,
                handling.personId(),
                handling.caseNumber(),
                handling.number(),
                jurisdiction.responsible(Office.Level.COUNTY, handling.office()).code(),
                new Encrypted(PayAccount.of(dossier)),
                new Encrypted(
                        persons.findById(handling.personId()).orElseThrow().name()),
                BenefitState.ENDED,
                false,
                null,
                null,
                null,
                false,
                Award.openKey(StartupSubsidyPayments.CODE, handling.personId()));
    }

    private PaymentLine line(Award award, StartupSubsidyGrant grant) {
        var month = YearMonth.now(clock);
        return new PaymentLine(
                null,
                award.key(),
                award.personId(),
                award.office(),
                StartupSubsidyPayments.CODE,
                StartupSubsidyPayments.POOL,
                PaymentLine.poolKey(StartupSubsidyPayments.POOL, award.personId(), month),
                month,
                1,
                grant.amount(),
                NO_ROWS,
                LineState.DUE,
                null,
                0,
                null,
                null,
                null);
    }
}
