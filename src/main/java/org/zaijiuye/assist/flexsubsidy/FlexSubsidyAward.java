package org.zaijiuye.assist.flexsubsidy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.assist.flexsubsidy.FlexSubsidyGrant.Line;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.payment.CountyAwards;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.LineState;
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
    private final Decisions decisions;
    private final CountyAwards awards;
    private final PaymentLines lines;
    private final FlexSubsidyHistory history;
    private final StoredJson stored;
    private final Clock clock;

    FlexSubsidyAward(
            Dossiers dossiers,
            Persons persons,
            Proposals proposals,
            Decisions decisions,
            CountyAwards awards,
            PaymentLines lines,
            FlexSubsidyHistory history,
            StoredJson stored,
            Clock clock) {
        this.dossiers = dossiers;
        this.persons = persons;
        this.proposals = proposals;
        this.decisions = decisions;
        this.awards = awards;
        this.lines = lines;
        this.history = history;
        this.stored = stored;
        this.clock = clock;
    }

    void grant(String number) {
        var dossier = dossiers.of(number);
        var person = dossier.stored().personId();
        persons.lock(person);
        var grant = granted(number);
        requireFree(person, grant);
        var award = awards.grant(FlexSubsidyPayments.CODE, dossier, null);
        history.note(
                award.key(),
                history.firstApproval(person)
                        .orElseGet(() -> new FirstApproval(LocalDate.now(clock), grant.capMonths() == null)));
        for (var i = 0; i < grant.lines().size(); i++) {
            lines.save(line(award, grant.lines().get(i), i + 1));
        }
    }

    private FlexSubsidyGrant granted(String number) {
        var proposal = proposals.latest(number);
        if (proposal.result() == null) {
            throw new NotAllowed("规则没有算出可以核定的月份和金额：请选出有误的事实并填写正确的值，由规则重新判定。");
        }
        return stored.result(proposal, FlexSubsidyGrant.class);
    }

    /** Which months the decision granted, as the person is told them. */
    List<String> months(String number) {
        return decisions
                .latest(number, DecisionRecord.Kind.DECISION)
                .filter(decision -> decision.result() != null)
                .map(decision -> stored.result(decision, FlexSubsidyGrant.class))
                .stream()
                .flatMap(grant -> grant.lines().stream())
                .map(line -> line.month().toString())
                .toList();
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

    private static PaymentLine line(Award award, Line line, int index) {
        return PaymentLine.owed(
                award.key(),
                award.personId(),
                award.office(),
                FlexSubsidyPayments.CODE,
                FlexSubsidyPayments.POOL,
                line.month(),
                index,
                line.amount(),
                NO_ROWS,
                LineState.DUE);
    }
}
