package org.zaijiuye.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Incidental;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.Reason;

/**
 * What is proposed for a handling: first by the rules, then as each official amends it. The last proposal becomes the
 * decision when the review is through.
 */
@Service
public class Proposals {

    /** Who proposes before any official does. */
    static final String RULES = "rules";

    private final ItemRegistry items;
    private final HandlingRouting routing;
    private final StateTransitions transitions;
    private final Handlings handlings;
    private final Decisions decisions;
    private final StoredJson stored;
    private final Clock clock;
    private final String rulesVersion;

    Proposals(
            ItemRegistry items,
            HandlingRouting routing,
            StateTransitions transitions,
            Handlings handlings,
            Decisions decisions,
            StoredJson stored,
            Clock clock,
            ObjectProvider<BuildProperties> build) {
        this.items = items;
        this.routing = routing;
        this.transitions = transitions;
        this.handlings = handlings;
        this.decisions = decisions;
        this.stored = stored;
        this.clock = clock;
        var properties = build.getIfAvailable();
        this.rulesVersion = properties == null ? "development" : properties.getVersion();
    }

    /** Asks the rule of the handling's item, stores its answer with everything it was built from, and returns it. */
    public DecisionRecord propose(String number) {
        var handling = transitions.handling(number);
        if (handling.state() == HandlingState.ACCEPTED) {
            transitions.move(number, HandlingState.CHECKING);
        }
        return propose(items.of(handling.item()), handling);
    }

    private <F extends Record> DecisionRecord propose(Item<F> item, Handling handling) {
        var number = handling.number();
        var facts = routed(item, handling);
        var kind = kind(item, handling, facts);
        if (!kind.equals(handling.caseKind())) {
            handlings.caseKind(number, kind);
        }
        var ruling = ItemRegistry.judge(item, facts);
        var decision = ruling.decision();
        return save(
                number,
                decision.outcome(),
                decision.reasons(),
                decision.grounds(),
                new Encrypted(stored.write(facts)),
                decision.value() == null ? null : stored.write(decision.value()),
                stored.write(ruling.parameters()),
                RULES);
    }

    private static <F extends Record> String kind(Item<F> item, Handling handling, F facts) {
        return handling.blockedBy() == null ? item.caseKind(facts) : ItemDescription.ITEM_OPEN;
    }

    /** Whether the rule, asked about the facts as they are now, still answers what it proposed last. */
    boolean current(Handling handling) {
        return current(items.of(handling.item()), handling);
    }

    private <F extends Record> boolean current(Item<F> item, Handling handling) {
        var proposed = ofRules(handling.number());
        var facts = item.facts(handling.number());
        var answer = ItemRegistry.judge(item, facts).decision();
        return kind(item, handling, facts).equals(handling.caseKind())
                && answer.outcome().name().equals(proposed.outcome())
                && codes(answer.reasons()).equals(codes(proposed))
                && same(answer.value(), proposed.result());
    }

    private boolean same(@Nullable Object value, @Nullable String proposed) {
        if (value == null || proposed == null) {
            return value == null && proposed == null;
        }
        return decisive(value, stored.write(value)).equals(decisive(value, proposed));
    }

    private JsonNode decisive(Object value, String written) {
        var node = stored.read(written);
        if (node instanceof ObjectNode parts && value instanceof Record) {
            Arrays.stream(value.getClass().getRecordComponents())
                    .filter(part -> part.isAnnotationPresent(Incidental.class))
                    .forEach(part -> parts.remove(part.getName()));
        }
        return node;
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    /** A decided handling stays where it was decided, until another decision has been made. */
    private <F extends Record> F routed(Item<F> item, Handling handling) {
        var facts = item.facts(handling.number());
        return handling.open() && bring(item, handling, facts) ? item.facts(handling.number()) : facts;
    }

    /** To the office that the facts of a grant call for, which gives it effect. */
    public void bringToItsOffice(String number) {
        var handling = transitions.handling(number);
        bringToItsOffice(items.of(handling.item()), handling);
    }

    private <F extends Record> void bringToItsOffice(Item<F> item, Handling handling) {
        bring(item, handling, item.facts(handling.number()));
    }

    private <F extends Record> boolean bring(Item<F> item, Handling handling, F facts) {
        var office = item.route(facts).filter(code -> !code.equals(handling.office()));
        office.ifPresent(code -> routing.bring(handling, item.title(), code));
        return office.isPresent();
    }

    List<String> codes(DecisionRecord proposal) {
        return codes(stored.reasons(proposal));
    }

    /** Why, as it is told: the sentences of all reasons. */
    public String sentences(DecisionRecord proposal) {
        return stored.reasons(proposal).stream().map(Reason::sentence).collect(Collectors.joining("；"));
    }

    public DecisionRecord latest(String number) {
        return proposed(number)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nothing was proposed for " + number));
    }

    /** What the rules proposed last, before officials amended it. */
    public DecisionRecord ofRules(String number) {
        return ofRules(number, Long.MAX_VALUE);
    }

    /** The same of what stood when a decision was made. */
    public DecisionRecord ofRulesBefore(DecisionRecord decision) {
        return ofRules(decision.handling(), key(decision));
    }

    private DecisionRecord ofRules(String number, long before) {
        return proposed(number)
                .filter(each -> each.decidedBy().equals(RULES) && key(each) < before)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("the rules proposed nothing for " + number));
    }

    private Stream<DecisionRecord> proposed(String number) {
        return decisions.of(number).stream().filter(each -> each.kind() == DecisionRecord.Kind.PROPOSAL);
    }

    private static long key(DecisionRecord record) {
        return Objects.requireNonNull(record.id());
    }

    /** An official's own word on a proposal: the facts, parameters and value stay those of the rule when it last had one. */
    public void amend(String number, Outcome outcome, List<Reason> reasons, String user) {
        var before = latest(number);
        var result = outcome == Outcome.REFUSED ? null : ofRules(number).result();
        save(number, outcome, reasons, List.of(), before.facts(), result, before.parameters(), user);
    }

    private DecisionRecord save(
            String number,
            Outcome outcome,
            List<Reason> reasons,
            List<Reason> grounds,
            Encrypted facts,
            @Nullable String result,
            String parameters,
            String by) {
        return decisions.save(new DecisionRecord(
                null,
                number,
                DecisionRecord.Kind.PROPOSAL,
                null,
                outcome.name(),
                stored.write(reasons),
                facts,
                result,
                parameters,
                rulesVersion,
                by,
                LocalDateTime.now(clock),
                grounds.isEmpty() ? null : stored.write(grounds)));
    }
}
