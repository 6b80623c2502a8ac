package org.zaijiuye.guide;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.Guide.Question;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Exclusion;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Law;

/** What people ask about every item, answered from its description and the tables in force. */
@Component
class GuideQuestions {

    private final DecisionTables tables;

    GuideQuestions(DecisionTables tables) {
        this.tables = tables;
    }

    List<Question> of(Item<?> item, ParameterReader asked, Area area) {
        return Stream.of(missing(asked), together(item), announced(item), disagree(item, asked, area))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Question> missing(ParameterReader asked) {
        return Stream.of(question(
                "材料不全怎么办？", Provision.ofPractice("窗口一次告知要补什么，应在{supplement.days}个工作日内补正；补正的时间不计入办理期限", asked)));
    }

    private static Stream<Question> together(Item<?> item) {
        var barred = item.description().excludes().stream()
                .map(Exclusion::message)
                .map(text -> Provision.ofPractice(text))
                .toList();
        return barred.isEmpty() ? Stream.empty() : Stream.of(new Question("可以和其他事项一起申请吗？", barred));
    }

    private static Stream<Question> announced(Item<?> item) {
        return item.description().noticeBasis() == null
                ? Stream.empty()
                : Stream.of(question(
                        "公示期间别人有异议怎么办？", Provision.ofPractice("公示期间和期满当日提出的异议由没有参与办理的人核查，核查期间本件暂缓决定，异议不成立的继续办理")));
    }

    private Stream<Question> disagree(Item<?> item, ParameterReader asked, Area area) {
        var limit =
                tables.row("TimeLimits", Map.of("profile", area.profile(), "item", item.word(), "step", "OBJECTION"));
        var objection = "收到决定之日起" + asked.integer("objection.days") + "个工作日内可以向作出决定的机构提出异议，由没有参与决定的人在"
                + limit.integer("legalDays") + "个工作日内复核";
        return Stream.of(question(
                "不服决定怎么办？",
                Provision.ofPractice(objection, asked.confidence("objection.days"), limit.confidence()),
                Provision.of("自知道决定之日起60日内可以申请行政复议", Law.ADMINISTRATIVE_REVIEW.article("第二十条")),
                Provision.of("也可以在6个月内直接提起行政诉讼", Law.ADMINISTRATIVE_LITIGATION.article("第四十六条"))));
    }

    private static Question question(String question, Provision... answers) {
        return new Question(question, List.of(answers));
    }
}
