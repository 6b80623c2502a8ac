package org.zaijiuye.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.office.Role;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.timelimit.Limits;

/** What an official may choose at a step, in words that fit what is proposed, each with what happens next. */
@Component
class ReviewChoices {

    private static final String REFUSED = "REFUSED";
    private static final String REFERRED = "REFERRED";

    private final StateTransitions transitions;
    private final Proposals proposals;
    private final ReviewRoute reviewRoute;
    private final Supplements supplements;
    private final Limits limits;

    ReviewChoices(
            StateTransitions transitions,
            Proposals proposals,
            ReviewRoute reviewRoute,
            Supplements supplements,
            Limits limits) {
        this.transitions = transitions;
        this.proposals = proposals;
        this.reviewRoute = reviewRoute;
        this.supplements = supplements;
        this.limits = limits;
    }

    /** A refusal of the rule is agreed with or corrected, it cannot be chosen once more. */
    List<Map<String, String>> of(String handling, Step step, Route route) {
        var proposed = proposals.latest(handling).outcome();
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.at(step))
                .filter(choice -> choice != Choice.REFUSE || !proposed.equals(REFUSED))
                .map(choice -> Map.of(
                        "value",
                        choice.name(),
                        "label",
                        words(choice, proposed) + "　→　" + next(handling, choice, step, route)))
                .toList();
    }

    private static String words(Choice choice, String proposed) {
        return switch (choice) {
            case AGREE -> proposed.equals(REFERRED) ? "准予" : "同意建议：" + (proposed.equals(REFUSED) ? "不予" : "准予");
            case REFUSE -> "不予";
            case SUPPLEMENT -> "一次性告知补正";
            case CORRECT -> "更正事实后重新判定";
            case REQUERY -> "重新查询登记库";
            case RETURN -> "退回初审";
        };
    }

    private String next(String handling, Choice choice, Step step, Route route) {
        return switch (choice) {
            case AGREE -> next(route, step);
            case REFUSE -> next(reviewRoute.plan(transitions.handling(handling), REFUSED), step);
            case SUPPLEMENT -> supplement(handling);
            case CORRECT -> "按更正后的事实重新判定，再由初审办理";
            case REQUERY -> "已过有效期的再查一次，按查到的重新判定，再由初审办理";
            case RETURN -> "交回原初审人员，所填说明作为退回原因显示";
        };
    }

    private static String next(Route route, Step step) {
        return route.next(step)
                .map(next -> next.notice()
                        ? "公示 " + route.days(next) + " 个工作日"
                        : "转" + next.title() + "（" + role(route.group(next).orElseThrow()) + "）")
                .orElse("作出决定，通知申请人");
    }

    private static String role(String group) {
        return Role.ofGroup(group).map(Role::title).orElse(group);
    }

    private String supplement(String handling) {
        return supplements.of(handling).isEmpty()
                ? "通知申请人，办理时限暂停；" + limits.supplementDue(transitions.handling(handling)) + " 前未补正的办结"
                : "补正以一次为限，须先经负责人同意";
    }
}
