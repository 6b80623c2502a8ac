package org.zaijiuye.decision;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.EvidenceSources;
import org.zaijiuye.dossier.EvidenceValidity;
import org.zaijiuye.port.Register;
import org.zaijiuye.problem.FactsChanged;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;
import org.zaijiuye.records.PublicNotice;
import org.zaijiuye.records.PublicNotices;
import org.zaijiuye.records.Supplement;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.shared.Decision.Outcome;
import org.zaijiuye.shared.Item;

/**
 * What the records must show before a decision is written down, whichever diagram, table or call asked for it (design.md
 * §8.6). Each refusal names what is missing and who can mend it.
 */
@Component
public class DecisionRequirements {

    /** Where neither the applicant nor the public nor another item is waited for. */
    private static final Set<HandlingState> DECIDABLE =
            Set.of(HandlingState.CHECKING, HandlingState.REVIEW, HandlingState.APPROVAL);

    private final ItemRegistry items;
    private final Proposals proposals;
    private final EvidenceSources sources;
    private final EvidenceValidity validity;
    private final Supplements supplements;
    private final PublicNotices notices;
    private final Opinions opinions;
    private final OfficialsBehind officials;

    DecisionRequirements(
            ItemRegistry items,
            Proposals proposals,
            EvidenceSources sources,
            EvidenceValidity validity,
            Supplements supplements,
            PublicNotices notices,
            Opinions opinions,
            OfficialsBehind officials) {
        this.items = items;
        this.proposals = proposals;
        this.sources = sources;
        this.validity = validity;
        this.supplements = supplements;
        this.notices = notices;
        this.opinions = opinions;
        this.officials = officials;
    }

    /** @throws NotAllowed with the first thing that is missing for a decision as proposed */
    void require(Handling handling, DecisionRecord proposal) {
        var item = items.of(handling.item());
        if (!DECIDABLE.contains(handling.state())) {
            throw refusal(item, "办件" + where(handling.state()) + "，现在不能作出决定。请先完成该环节；流程图有误的，请管理员改正后重试。");
        }
        if (proposal.outcome().equals(Outcome.REFERRED.name())) {
            throw refusal(item, "规则认为需要人工判断，尚无经办人员作出判断。请安排初审；流程图缺少审核的，请管理员补上后重试。");
        }
        if (!proposals.current(handling)) {
            throw new FactsChanged(item.title() + "：拟办意见作出之后，事实或者参数已有变化，不能据以决定。请选“重新查询登记库”，由规则按现有的事实重新判定，再提出意见。");
        }
        if (!LegalMinimum.certain(handling)) {
            requireSettled(item, handling);
        }
        officials.require(item, handling, proposal);
        requireNotice(item, handling, proposal);
    }

    private void requireSettled(Item<?> item, Handling handling) {
        var open = sources.unsettled(handling);
        if (!open.isEmpty()) {
            throw refusal(
                    item,
                    "尚未核实：" + open.stream().map(DecisionRequirements::title).collect(Collectors.joining("、"))
                            + "。请先完成数据核验或者人工核查，未答复的不得视为通过。");
        }
        if (supplements.of(handling.number()).stream()
                .map(Supplement::receivedAt)
                .anyMatch(Objects::isNull)) {
            throw refusal(item, "正在等待申请人补正，收到补正材料或者逾期之前不能作出决定。");
        }
    }

    /** The newest notice of what the rules proposed last has run to its end. */
    private void requireNotice(Item<?> item, Handling handling, DecisionRecord proposal) {
        var law = item.description().noticeBasis();
        if (law == null || !LegalMinimum.granted(proposal)) {
            return;
        }
        var proposed = proposals.ofRules(handling.number()).decidedAt();
        if (!shown(notices.of(handling.number()), proposed)) {
            throw refusal(item, "决定之前须经公示期满（" + law.citation() + "），目前没有期满的公示。请管理员核对审核路线（决策表 ReviewRoute）和流程图，补上公示。");
        }
    }

    /** Whether one that was published after the rules proposed has run to its end; one taken down early has not. */
    static boolean shown(List<PublicNotice> notices, LocalDateTime proposed) {
        return notices.stream()
                .filter(notice -> !notice.publishedAt().isBefore(proposed))
                .anyMatch(DecisionRequirements::ranToItsEnd);
    }

    private static boolean ranToItsEnd(PublicNotice notice) {
        var down = notice.takenDownAt();
        return down != null && !down.isBefore(notice.endsAt());
    }

    /**
     * The objection was answered so, by somebody of the county who had no part in the decision.
     *
     * @return what they said
     */
    public Opinion requireAnswered(Handling handling, Objection objection, String finding) {
        var item = items.of(handling.item());
        var given = opinions.of(handling.number());
        var review = given.stream()
                .filter(each -> each.step().equals("OBJECTION:OBJECTION") && each.post() != null)
                .filter(each -> each.userId().equals(objection.decidedBy()))
                .reduce((earlier, later) -> later);
        if (!finding.equals(objection.finding()) || review.isEmpty()) {
            throw refusal(item, "异议 " + objection.number() + " 没有这样的复核结论，不能据以处理。请由复核人员先作出结论；流程图有误的，请管理员改正后重试。");
        }
        if (officials.unconcerned(handling, List.of(review.get())).isEmpty() || actedBefore(given, review.get())) {
            throw refusal(item, "异议须由与本件无关、未参与原决定的人员复核，请另行安排。");
        }
        return review.get();
    }

    /**
     * An objection grants what the rule, on present facts, does not refuse; on answers that still hold; and money only
     * where another official had examined the case.
     *
     * @throws NotAllowed with the first thing that is missing, and the choice of the review that brings it
     */
    public void requireGrantable(Handling handling, Opinion review) {
        var item = items.of(handling.item());
        var expired = validity.expired(handling);
        if (!expired.isEmpty()) {
            throw refusal(item, String.join("，", expired) + "，不能据以准予；请先选“重新查询登记库”，查到以后再作结论。");
        }
        if (!proposals.current(handling)) {
            throw refusal(item, "规则作出建议之后，事实或者参数已有变化，不能据以准予；请先选“重新查询登记库”，由规则按现有的事实重新判定，再作结论。");
        }
        var proposed = proposals.ofRules(handling.number());
        if (proposed.outcome().equals(Outcome.REFUSED.name())) {
            throw refusal(
                    item, "按现有的事实，规则仍判定不予办理：" + proposals.sentences(proposed) + "。事实有误的，请选“更正事实”逐项更正；没有错误的，请维持原决定。");
        }
        if (proposals.codes(proposed).stream().anyMatch(item.barsGrant()::contains)) {
            throw refusal(
                    item, "按现有的事实不能准予：" + proposals.sentences(proposed) + "。请维持原决定并告知申请人；事实有误的，请先选“更正事实”或者“重新查询登记库”。");
        }
        if (!LegalMinimum.certain(handling)) {
            requireSettled(item, handling);
        }
        officials.requireReviewed(item, handling, review);
    }

    private static boolean actedBefore(List<Opinion> given, Opinion review) {
        return given.stream()
                .anyMatch(each ->
                        each.userId().equals(review.userId()) && !each.step().equals(review.step()));
    }

    private static String where(HandlingState state) {
        return switch (state) {
            case SUPPLEMENT -> "正在等待申请人补正";
            case NOTICE -> "正在公示";
            case WAITING_PREREQ -> "还在等待前置事项";
            case CLOSED -> "已经办结";
            default -> "还没有判定";
        };
    }

    private static String title(String register) {
        return Register.of(register).title();
    }

    private static NotAllowed refusal(Item<?> item, String sentence) {
        return new NotAllowed(item.title() + "：" + sentence);
    }
}
