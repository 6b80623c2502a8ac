package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.Retirement;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.person.RetirementRule;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Law;

/** The statutory day of retirement, and whether less than five years are left on a day. */
@Component
@Order(20)
class RetirementCalculator implements PublicCalculator {

    private static final Map<RetirementGroup, String> GROUPS = groups();

    private final RequestReader reader;
    private final Clock clock;

    RetirementCalculator(RequestReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** {@code lessThanFiveYears} is null where no day was given. */
    record Answer(LocalDate date, int delayMonths, @Nullable Boolean lessThanFiveYears) {}

    /** Less than five years is asked of the rule in force on that day, the date itself of the current one. */
    Answer answer(ObjectNode body) {
        var question = reader.read(Questions.Retiring.class, body);
        var birth = day(question, "birthDate");
        var today = LocalDate.now(clock);
        if (birth.isAfter(today)) {
            Rejected.refuse(List.of(new Fault("birthDate", "FIELD_INVALID", "“出生日期”不能晚于今天（" + today + "），请核对。")));
        }
        var group = RetirementGroup.valueOf(question.path("group").asText());
        var current = Retirement.of(birth, group, RetirementRule.DELAYED);
        var less = Optional.of(question)
                .filter(asked -> asked.has("on"))
                .map(asked -> day(asked, "on"))
                .map(on -> Retirement.of(birth, group, RetirementRule.inForceOn(on))
                        .lessThanYears(5, on))
                .orElse(null);
        return new Answer(current.date(), current.delayMonths(), less);
    }

    private static LocalDate day(JsonNode question, String field) {
        return LocalDate.parse(question.path(field).asText());
    }

    @Override
    public String code() {
        return "retirement";
    }

    @Override
    public String title() {
        return "法定退休日期";
    }

    @Override
    public List<Input> inputs() {
        var groups = new LinkedHashMap<String, String>();
        GROUPS.forEach((group, words) -> groups.put(group.name(), words));
        return List.of(
                Input.of("birthDate", "出生日期", "date", ""),
                new Input("group", "原法定退休年龄类别", "select", "女职工由社会保险登记的岗位确定。", true, groups),
                new Input("on", "计算日期", "date", "填写后另判断到这一天距法定退休年龄是否不足5年；可以不填。", false, Map.of()));
    }

    @Override
    public Result calculate(ObjectNode question) {
        var answer = answer(question);
        var sentences = new ArrayList<String>();
        sentences.add("法定退休日期为 " + answer.date() + "，比原法定退休年龄延迟 " + answer.delayMonths() + " 个月。");
        var less = answer.lessThanFiveYears();
        if (less != null) {
            sentences.add("到 " + question.path("on").asText() + " 距法定退休年龄" + (less ? "不足5年。" : "不少于5年。"));
        }
        sentences.add("可以依法弹性提前或者延迟退休，实际开始领取养老金的日期以社会保险经办机构核定为准。");
        return new Result(sentences, Law.DELAYED_RETIREMENT.article("第一条"));
    }

    private static Map<RetirementGroup, String> groups() {
        var words = new LinkedHashMap<RetirementGroup, String>();
        words.put(RetirementGroup.M60, "男职工（原60周岁）");
        words.put(RetirementGroup.F55, "女职工，管理、技术岗位（原55周岁）");
        words.put(RetirementGroup.F50, "女职工，其他岗位（原50周岁）");
        return words;
    }
}
