package org.zaijiuye.assist.startupsubsidy;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.assist.startupsubsidy.StartupSubsidyHistory.Given;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.payment.CountyAwards;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.LineState;
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
    private final CountyAwards awards;
    private final PaymentLines lines;
    private final StartupSubsidyHistory history;
    private final CategoryHistory categories;
    private final StoredJson stored;
    private final Clock clock;

    StartupSubsidyAward(
            Dossiers dossiers,
            Persons persons,
            Proposals proposals,
            CountyAwards awards,
            PaymentLines lines,
            StartupSubsidyHistory history,
            CategoryHistory categories,
            StoredJson stored,
            Clock clock) {
        this.dossiers = dossiers;
        this.persons = persons;
        this.proposals = proposals;
        this.awards = awards;
        this.lines = lines;
        this.history = history;
        this.categories = categories;
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
        var award =
                awards.grant(StartupSubsidyPayments.CODE, dossier, Award.openKey(StartupSubsidyPayments.CODE, person));
        var category = Objects.requireNonNull(grant.category());
        var registration = category == Category.REGISTERED
                ? categories.registration(person, grant.licenceDate()).orElse(null)
                : null;
        history.note(award.key(), new Given(grant.uscc(), category, grant.licenceDate(), registration));
        lines.save(PaymentLine.owed(
                award.key(),
                person,
                award.office(),
                StartupSubsidyPayments.CODE,
                StartupSubsidyPayments.POOL,
                YearMonth.now(clock),
                1,
                grant.amount(),
                NO_ROWS,
                LineState.DUE));
    }
}
