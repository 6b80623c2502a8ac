package org.zaijiuye.assist.flexsubsidy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.assist.flexsubsidy.FlexSubsidyGrant.Line;
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

/** Turns a granted claim into an award of its months, each of which is due at once. */
@Component
class FlexSubsidyAward {

    /** The rows from which an amount follows are kept with the decision that granted it. */
    private static final String NO_ROWS = "[]";

    private final Dossiers dossiers;
    private final Persons persons;
    private final Proposals proposals;
    private final Awards awards;
    private final PaymentLines lines;
    private final FlexSubsidyHistory history;
    private final Jurisdiction jurisdiction;
    private final StoredJson stored;
    private final Clock clock;

    FlexSubsidyAward(
            Dossiers dossiers,
            Persons persons,
            Proposals proposals,
            Awards awards,
            PaymentLines lines,
            FlexSubsidyHistory history,
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
        var proposal = proposals.latest(number);
        if (proposal.result() == null) {
            throw new NotAllowed("规则没有算出可以核定的月份和金额：请选出有误的事实并填写正确的值，由规则重新判定。");
        }
        var grant = stored.result(proposal, FlexSubsidyGrant.class);
        requireFree(person, grant);
        var award = awards.save(award(dossier));
        history.note(
                award.key(),
                history.firstApproval(person)
                        .orElseGet(() -> new FirstApproval(LocalDate.now(clock), grant.capMonths() == null)));
        for (var i = 0; i < grant.lines().size(); i++) {
            lines.save(line(award, grant.lines().get(i), i + 1));
        }
    }

    /** A month that was given other money meanwhile has to be judged anew. */
    private void requireFree(long person, FlexSubsidyGrant grant) {
        history.taken(person).entrySet().stream()
                .filter(each ->
                        grant.lines().stream().anyMatch(line -> line.month().equals(each.getKey())))
                .findFirst()
                .ifPresent(each -> {
                    throw new NotAllowed(each.getKey() + " " + each.getValue().title() + "，不能重复补贴；请退回初审，由规则重新判定。");
                });
    }

    private Award award(Dossier dossier) {
        var handling = dossier.stored();
        return new Award(
                null,
                FlexSubsidyPayments.CODE,
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
                null);
    }

    private static PaymentLine line(Award award, Line line, int index) {
        return new PaymentLine(
                null,
                award.key(),
                award.personId(),
                award.office(),
                FlexSubsidyPayments.CODE,
                FlexSubsidyPayments.POOL,
                PaymentLine.poolKey(FlexSubsidyPayments.POOL, award.personId(), line.month()),
                line.month(),
                index,
                line.amount(),
                NO_ROWS,
                LineState.DUE,
                null,
                0,
                null,
                null,
                null);
    }
}
