package org.zaijiuye.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.event.Report;
import org.zaijiuye.person.IdType;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.records.EventType;
import org.zaijiuye.shared.Fault;

/**
 * The body of {@code POST /api/events}, checked as a whole: every fault is told at once.
 *
 * @param types those that somebody reacts to
 * @param rejects whether a fact of a type is not taken from a source
 */
record EventForm(JsonNode body, Set<String> types, BiPredicate<String, String> rejects, LocalDate today) {

    private static final Set<String> FIELDS =
            Set.of("eventId", "type", "idType", "idNo", "occurredOn", "source", "data");

    /** Encrypted, the longest such text still fits the column. */
    private static final int LONGEST_DATA = 4000;

    /** What is said to have happened before is a slip of the pen. */
    private static final int FIRST_YEAR = 1900;

    private static final String CODE = "[A-Za-z0-9:_-]{1,80}";

    /** @throws Rejected 422 with every fault */
    Report report(ObjectMapper json) {
        var faults = new ArrayList<Fault>();
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                faults.add(fault(name, "FIELD_UNKNOWN", "没有“" + name + "”这个字段，请删去。"));
            }
        });
        var eventId = matching("eventId", "事件编号", CODE, faults);
        var source = matching("source", "来源", "[A-Z_]{1,40}", faults);
        if (EventSource.OWN.contains(source)) {
            faults.add(fault("source", "FIELD_INVALID", "“来源”为本系统专用，请填写报送系统自己的代码。"));
        }
        var type = type(faults);
        if (types.contains(type)
                && !source.isEmpty()
                && !EventSource.OWN.contains(source)
                && rejects.test(type, source)) {
            faults.add(fault(
                    "source",
                    "FIELD_INVALID",
                    "“%s”不能报告“%s”，请由有权报告的机构报送；各事件由谁报告见“事件报告方”表（EventSources）。".formatted(source, type)));
        }
        var idType = matching("idType", "证件类型", "0[1-5]", faults);
        var idNo = idNo(idType, faults);
        var occurredOn = occurredOn(faults);
        data(faults);
        if (type.equals(EventType.ACCOUNT_CHANGED)) {
            account(faults);
        }
        if (!faults.isEmpty() || occurredOn == null) {
            throw new Rejected(422, "事件有 " + faults.size() + " 处需要更正，没有保存。", faults);
        }
        return new Report(eventId, type, idType, idNo, occurredOn, source, data(json));
    }

    private void data(List<Fault> faults) {
        if (body.has("data") && !body.get("data").isObject()) {
            faults.add(fault("data", "FIELD_INVALID", "“附加数据”应为JSON对象。"));
        } else if (body.path("data").toString().length() > LONGEST_DATA) {
            faults.add(fault("data", "FIELD_INVALID", "“附加数据”过长，请控制在" + LONGEST_DATA + "字以内。"));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> data(ObjectMapper json) {
        return body.has("data") ? json.convertValue(body.get("data"), Map.class) : Map.of();
    }

    private String type(List<Fault> faults) {
        var type = matching("type", "事件类型", "[A-Za-z]{1,40}", faults);
        if (!type.isEmpty() && !types.contains(type)) {
            faults.add(fault("type", "FIELD_INVALID", "没有“" + type + "”这种事件，请对照接口文档。"));
        }
        return type;
    }

    private String idNo(String idType, List<Fault> faults) {
        var raw = body.path("idNo").asText();
        if (raw.isEmpty()) {
            faults.add(fault("idNo", "FIELD_MISSING", "请填写“证件号码”。"));
            return raw;
        }
        return IdType.of(idType)
                .map(kind -> kind.judge(raw, today, null))
                .map(judgement -> {
                    judgement.faults().forEach(each -> faults.add(fault("idNo", each.name(), each.text())));
                    return judgement.normalised();
                })
                .orElse(raw);
    }

    private void account(List<Fault> faults) {
        var account = body.path("data").path("payAccount");
        if (account.asText().isEmpty()) {
            faults.add(fault("data.payAccount", "FIELD_MISSING", "请填写“收款账号”。"));
        } else if (!account.isTextual() || !account.asText().matches("\\d{16,19}")) {
            faults.add(fault("data.payAccount", "FIELD_INVALID", "“收款账号”应为16至19位数字的文本。"));
        } else if (!LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(account.asText())) {
            faults.add(fault("data.payAccount", "FIELD_INVALID", "收款账号校验位不符，请逐位核对。"));
        }
    }

    private @Nullable LocalDate occurredOn(List<Fault> faults) {
        var text = body.path("occurredOn").asText();
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(today) && day.getYear() >= FIRST_YEAR) {
                return day;
            }
            faults.add(fault("occurredOn", "FIELD_INVALID", "“发生日期”不能晚于今日，也不能早于" + FIRST_YEAR + "年。"));
        } catch (DateTimeException e) {
            faults.add(fault("occurredOn", "FIELD_INVALID", "“发生日期”请填写日期，例如 2026-06-10。"));
        }
        return null;
    }

    private String matching(String field, String title, String pattern, List<Fault> faults) {
        var text = body.path(field).asText();
        if (text.isEmpty()) {
            faults.add(fault(field, "FIELD_MISSING", "请填写“" + title + "”。"));
        } else if (!body.path(field).isTextual() || !text.matches(pattern)) {
            faults.add(fault(field, "FIELD_INVALID", "“" + title + "”格式不对，请对照接口文档。"));
            return "";
        }
        return text;
    }

    private static Fault fault(String field, String code, String message) {
        return new Fault(field, null, code, message, null);
    }
}
