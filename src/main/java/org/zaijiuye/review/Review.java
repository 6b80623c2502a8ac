package org.zaijiuye.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.EvidenceValidity;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplement;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.timelimit.Limits;

/**
 * What an official's word does. Nobody grants against a refusal of the rule: the facts are corrected and the rule is
 * asked again. Any other deviation needs a ground and a text (policy.md §2).
 */
@Service
class Review {

    private final StateTransitions transitions;
    private final Persons persons;
    private final ItemRegistry items;
    private final Proposals proposals;
    private final ReviewRoute reviewRoute;
    private final StoredJson stored;
    private final Supplements supplements;
    private final Corrections corrections;
    private final EvidenceValidity validity;
    private final Limits limits;
    private final Clock clock;

    Review(
            StateTransitions transitions,
            Persons persons,
            ItemRegistry items,
            Proposals proposals,
            ReviewRoute reviewRoute,
            StoredJson stored,
            Supplements supplements,
            Corrections corrections,
            EvidenceValidity validity,
            Limits limits,
            Clock clock) {
        this.transitions = transitions;
        this.persons = persons;
        this.items = items;
        this.proposals = proposals;
        this.reviewRoute = reviewRoute;
        this.stored = stored;
        this.supplements = supplements;
        this.corrections = corrections;
        this.validity = validity;
        this.limits = limits;
        this.clock = clock;
    }

    void hold(String handling) {
        persons.lockOf(handling);
    }

    void check(String handling, Choice choice, String comment) {
        var outcome = outcome(handling);
        if (choice == Choice.REFUSE && outcome == Outcome.REFUSED) {
            throw new NotAllowed("建议已是不予办理：同意请选“同意”，认为事实有误请更正事实或退回。");
        }
        if (choice == Choice.AGREE || choice == Choice.REFUSE) {
            requireValidEvidence(handling);
        }
        if (choice == Choice.AGREE && lacksParameter(handling)) {
            throw new NotAllowed("参数表没有适用的行，无法核定：请核对参保地等事实，或由参数管理员补充后选“更正事实后重新判定”。");
        }
        if (choice == Choice.AGREE && outcome == Outcome.REFERRED && mustBeSupplied(handling)) {
            throw new NotAllowed("有待补正事项，核实之前不能核准；请选“补正”，由申请人补充后重新判定。");
        }
        if (choice == Choice.AGREE && outcome == Outcome.REFERRED && lacksValue(handling)) {
            throw new NotAllowed("规则没有算出可以核定的期限和标准：请选“更正事实后重新判定”，填写正确的值，由规则重新判定。");
        }
        if (comment.isEmpty() && choice != Choice.REQUERY && (choice != Choice.AGREE || outcome == Outcome.REFERRED)) {
            throw new NotAllowed("请填写意见：说明事实和依据。");
        }
    }

    private void requireValidEvidence(String handling) {
        var expired = validity.expired(transitions.handling(handling));
        if (!expired.isEmpty()) {
            throw new NotAllowed(String.join("，", expired) + "，不能据以办理；请先选“重新查询登记库”，查到以后再提出意见。");
        }
    }

    /** Money cannot be granted where the rule could not work out how much. */
    private boolean lacksValue(String handling) {
        return items.of(transitions.handling(handling).item()).description().pays() != null
                && proposals.ofRules(handling).result() == null;
    }

    private boolean lacksParameter(String handling) {
        return stored.reasons(proposals.latest(handling)).stream()
                .anyMatch(reason -> reason.code().equals(ItemRegistry.NO_PARAMETER));
    }

    Reason ground(String handling, String code) {
        return items.of(transitions.handling(handling).item()).grounds().stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("不予办理时请在列出的理由中选择；法律禁止的理由不在其中。"));
    }

    /**
     * Agreeing with a question of the rule answers it: the clerk grants, and says why. The question itself carries no
     * grant; it stays with the proposal that asked it, and the answer names it.
     */
    void agree(String handling, String comment, String user) {
        if (outcome(handling) == Outcome.REFERRED) {
            var asked = proposals.latest(handling);
            var questions = stored.reasons(asked);
            var reasons = new ArrayList<>(stored.grounds(asked));
            reasons.add(new Reason(
                    "CONFIRMED_BY_OFFICIAL",
                    "经办人员核实认定：" + comment + "（核实的事项：" + settled(questions) + "）",
                    questions.get(0).basis()));
            proposals.amend(handling, Outcome.GRANTED, reasons, user);
        }
    }

    private static String settled(List<Reason> questions) {
        return questions.stream().map(each -> each.text().replace("待核实", "")).collect(Collectors.joining("；"));
    }

    void refuse(String handling, List<Reason> grounds, String comment, String user) {
        var reasons = new ArrayList<Reason>();
        for (var ground : grounds) {
            reasons.add(new Reason(ground.code(), ground.text() + "：" + comment, ground.basis(), ground.confidence()));
        }
        proposals.amend(handling, Outcome.REFUSED, reasons, user);
    }

    void correct(String handling, FormValues form, String comment, String user) {
        corrections.enter(handling, form, comment, user);
        examineAgain(handling);
    }

    List<Map<String, Object>> corrections(String handling) {
        return corrections.offered(handling);
    }

    /** One complete request: what is missing, until when. */
    void ask(String handling, String materials, String comment, String user) {
        supplements.save(new Supplement(
                null,
                handling,
                materials + (comment.isEmpty() ? "" : "\n说明：" + comment),
                user,
                LocalDateTime.now(clock),
                limits.supplementDue(transitions.handling(handling)),
                null,
                null,
                null));
    }

    String backKind(String handling, Choice choice) {
        if (choice == Choice.SUPPLEMENT && supplements.of(handling).size() > 1) {
            return "SECOND_SUPPLEMENT";
        }
        return choice.name();
    }

    /** Registers are asked and the rule judges anew. */
    void examineAgain(String handling) {
        transitions.move(handling, HandlingState.CHECKING);
    }

    /** The case is with the first reviewer again. */
    void giveBack(String handling) {
        transitions.move(handling, HandlingState.REVIEW);
    }

    /** The way of what is proposed now, whatever a process believes: a refusal has a way of its own. */
    Route route(String handling) {
        return reviewRoute.plan(transitions.handling(handling));
    }

    /** The approval has a state of its own, in which the clock still runs. */
    void goOn(String handling, Route route, Step step) {
        if (route.nextOfPeople(step).filter(next -> next == Step.APPROVAL).isPresent()) {
            transitions.move(handling, HandlingState.APPROVAL);
        }
    }

    private boolean mustBeSupplied(String handling) {
        var codes = items.of(transitions.handling(handling).item()).mustBeSupplied();
        return stored.reasons(proposals.latest(handling)).stream().anyMatch(reason -> codes.contains(reason.code()));
    }

    private Outcome outcome(String handling) {
        return Outcome.valueOf(proposals.latest(handling).outcome());
    }
}
