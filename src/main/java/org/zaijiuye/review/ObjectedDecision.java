package org.zaijiuye.review;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.desk.CaseView;
import org.zaijiuye.desk.Colleagues;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Reason;

/** The decision that an objection is about: what was suggested, what was decided, by whom and when, and what may follow. */
@Component
class ObjectedDecision {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StateTransitions transitions;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Opinions opinions;
    private final Colleagues colleagues;
    private final ItemRegistry items;
    private final StoredJson stored;

    ObjectedDecision(
            StateTransitions transitions,
            Decisions decisions,
            Proposals proposals,
            Opinions opinions,
            Colleagues colleagues,
            ItemRegistry items,
            StoredJson stored) {
        this.transitions = transitions;
        this.decisions = decisions;
        this.proposals = proposals;
        this.opinions = opinions;
        this.colleagues = colleagues;
        this.items = items;
        this.stored = stored;
    }

    Map<String, Object> shown(String handling) {
        var item = items.of(transitions.handling(handling).item());
        var decision = decisions
                .latest(handling, DecisionRecord.Kind.DECISION)
                .orElseThrow(() -> new IllegalStateException("nothing was decided: " + handling));
        var view = new LinkedHashMap<String, Object>();
        var before = proposals.ofRulesBefore(decision);
        var now = proposals.ofRules(handling);
        view.put("suggested", words(before));
        view.put("reasons", CaseView.reasons(stored.reasons(decision)));
        if (!now.equals(before)) {
            view.put("suggestedNow", words(now));
            view.put("reasonsNow", reasons(now));
        }
        view.put("decided", words(decision));
        view.put("decidedAt", decision.decidedAt().format(MINUTE));
        view.put("letter", "/office/handlings/" + handling + "/notice");
        view.put("decidedBy", deciders(decision));
        view.put("choices", choices(item, decision));
        return view;
    }

    private static String words(DecisionRecord record) {
        return CaseView.OUTCOMES.getOrDefault(record.outcome(), record.outcome());
    }

    private String reasons(DecisionRecord proposal) {
        return stored.reasons(proposal).stream().map(Reason::sentence).collect(Collectors.joining("\n\n"));
    }

    private String deciders(DecisionRecord decision) {
        var users = new LinkedHashSet<>(opinions.judges(decision.handling(), Objects.requireNonNull(decision.id())));
        return users.isEmpty()
                ? "系统按规则作出"
                : users.stream().map(colleagues::called).collect(Collectors.joining("、"));
    }

    /** A grant that took nothing away is changed by correction, not by an objection. */
    private static List<Map<String, String>> choices(Item<?> item, DecisionRecord decision) {
        var choices = new ArrayList<Map<String, String>>();
        if (!decision.outcome().equals("GRANTED")) {
            choices.add(choice(ReviewObjectionForm.CORRECT, "更正事实　→　按更正后的事实由规则重新判定，仍由您继续复核"));
            choices.add(choice(ReviewObjectionForm.REQUERY, "重新查询登记库　→　各登记库都再查一次，按查到的由规则重新判定，仍由您继续复核"));
            choices.add(choice("UPHELD", "异议成立　→　改为准予" + item.title() + "：作出新决定，立即生效，通知申请人"));
        } else if (item.undoable()) {
            choices.add(choice("UPHELD", "异议成立　→　撤销" + item.title() + "：作出新决定，恢复原来的登记和待遇，通知申请人"));
        }
        choices.add(choice("REJECTED", "异议不成立　→　维持“" + words(decision) + "”，告知可以依法申请行政复议或者提起行政诉讼"));
        return choices;
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
