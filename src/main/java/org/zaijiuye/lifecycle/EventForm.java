package org.zaijiuye.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.Report;
import org.zaijiuye.json.Examined;
import org.zaijiuye.json.Structure;
import org.zaijiuye.person.IdType;
import org.zaijiuye.person.Judgement;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.records.EventType;

/** The body of {@code POST /api/events}, checked as a whole: every fault is told at once. */
@Component
class EventForm {

    /** Encrypted, the longest such text still fits the column. */
    private static final int LONGEST_DATA = 4000;

    /** More than anybody can have been paid. CNY. */
    private static final BigDecimal MOST_REPAID = new BigDecimal("1000000");

    private final Structure structure;
    private final ObjectMapper json;
    private final Clock clock;

    EventForm(Structure structure, ObjectMapper json, Clock clock) {
        this.structure = structure;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param types those that somebody reacts to
     * @param rejects whether a fact of a type is not taken from a source
     * @param speaksFor whether the caller may report in the name of a source
     * @throws Rejected 422 with every fault
     */
    Report report(
            ObjectNode body, Set<String> types, BiPredicate<String, String> rejects, Predicate<String> speaksFor) {
        var sent = structure.examine(EventRequest.class, body);
        var today = LocalDate.now(clock);
        sent.text("source")
                .filter(EventSource.OWN::contains)
                .ifPresent(own -> sent.require(false, "source", "“来源”为本系统专用，请填写报送系统自己的代码。"));
        sent.text("source")
                .filter(source -> !EventSource.OWN.contains(source) && !speaksFor.test(source))
                .ifPresent(source -> sent.require(
                        false,
                        "source",
                        "本账号没有登记为“%s”的报送账号，不能以它的名义报告；请填写本单位的代码，或者请系统管理员在人员登记（PUT /api/staff/用户名）的 reports 中加上它。"
                                .formatted(source)));
        sent.text("type")
                .filter(type -> !types.contains(type))
                .ifPresent(type -> sent.require(false, "type", "没有“" + type + "”这种事件，请对照接口文档。"));
        reporter(sent, types, rejects);
        var person = person(sent, today);
        occurredOn(sent, person, today);
        data(sent);
        Rejected.refuse(sent.faults());
        return new Report(
                text(sent, "eventId"),
                text(sent, "type"),
                text(sent, "idType"),
                person.map(Judgement::normalised).orElse(""),
                LocalDate.parse(text(sent, "occurredOn")),
                text(sent, "source"),
                sent.node("data").map(this::fields).orElse(Map.of()));
    }

    private static void reporter(Examined sent, Set<String> types, BiPredicate<String, String> rejects) {
        var source = sent.text("source").filter(each -> !EventSource.OWN.contains(each));
        sent.text("type")
                .filter(types::contains)
                .filter(type -> source.filter(each -> rejects.test(type, each)).isPresent())
                .ifPresent(type -> sent.require(
                        false,
                        "source",
                        "“%s”不能报告“%s”，请由有权报告的机构报送；各事件由谁报告见“事件报告方”表（EventSources）。"
                                .formatted(source.orElseThrow(), type)));
    }

    private static String text(Examined sent, String field) {
        return sent.text(field).orElseThrow();
    }

    private static Optional<Judgement> person(Examined sent, LocalDate today) {
        var judged = sent.text("idNo")
                .flatMap(raw -> sent.text("idType").flatMap(IdType::of).map(kind -> kind.judge(raw, today, null)));
        judged.map(Judgement::faults)
                .ifPresent(faults -> faults.forEach(each -> sent.fault("idNo", each.name(), each.text())));
        return judged;
    }

    private static void occurredOn(Examined sent, Optional<Judgement> person, LocalDate today) {
        var day = sent.text("occurredOn").map(LocalDate::parse);
        day.filter(each -> each.isAfter(today))
                .ifPresent(each -> sent.require(false, "occurredOn", "“发生日期”不能晚于今日，请核对。"));
        person.map(Judgement::birthDate)
                .filter(birth -> day.filter(each -> each.isBefore(birth)).isPresent())
                .ifPresent(birth -> sent.require(false, "occurredOn", "“发生日期”早于本人出生日期，请核对日期和证件号码。"));
    }

    private static void data(Examined sent) {
        sent.node("data").ifPresent(data -> {
            if (data.toString().length() > LONGEST_DATA) {
                sent.require(false, "data", "“附加数据”过长，请控制在" + LONGEST_DATA + "字以内。");
            }
        });
        sent.text("type")
                .filter(EventType.ACCOUNT_CHANGED::equals)
                .ifPresent(type -> account(sent, value(sent, "payAccount")));
        sent.text("type")
                .filter(EventType.BENEFIT_REPAID::equals)
                .ifPresent(type -> amount(sent, value(sent, "amount")));
    }

    private static JsonNode value(Examined sent, String name) {
        return sent.node("data").map(data -> data.path(name)).orElse(MissingNode.getInstance());
    }

    /** CNY, to the cent. */
    private static void amount(Examined sent, JsonNode amount) {
        if (amount.isMissingNode()) {
            sent.fault("data.amount", "FIELD_MISSING", "请填写“退回金额”（元）。");
        } else if (!amount.isNumber()
                || amount.decimalValue().signum() <= 0
                || amount.decimalValue().compareTo(MOST_REPAID) > 0
                || amount.decimalValue().stripTrailingZeros().scale() > 2) {
            sent.require(false, "data.amount", "“退回金额”应为大于0、不超过" + MOST_REPAID + "、至多两位小数的数（元），不加引号。");
        }
    }

    private static void account(Examined sent, JsonNode account) {
        if (account.asText().isEmpty()) {
            sent.fault("data.payAccount", "FIELD_MISSING", "请填写“收款账号”。");
        } else if (!account.isTextual() || !account.asText().matches("\\d{16,19}")) {
            sent.require(false, "data.payAccount", "“收款账号”应为16至19位数字的文本。");
        } else if (!LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(account.asText())) {
            sent.require(false, "data.payAccount", "收款账号校验位不符，请逐位核对。");
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields(JsonNode data) {
        return json.convertValue(data, Map.class);
    }
}
