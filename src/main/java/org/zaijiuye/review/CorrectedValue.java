package org.zaijiuye.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.task.FormValues;

/**
 * The right value of a fact as an official gave it.
 *
 * @param value ISO date or month, number, or the code of an option
 * @param title how officials read it
 * @param change what it changes in the answer of the source
 */
record CorrectedValue(String value, String title, JsonNode change) {

    /** Reads the one field of the form that the kind of the fact is given in. */
    static CorrectedValue read(Correction correction, FormValues form) {
        return switch (correction.kind()) {
            case DATE -> text(correction, form.text("rightDate"), "请选择日期", LocalDate::parse);
            case MONTH -> text(correction, form.text("rightMonth"), "请按“2025-10”的格式填写年月", YearMonth::parse);
            case NUMBER -> number(correction, form);
            case CHOICE -> choice(correction, form.text("rightChoice"));
        };
    }

    private static CorrectedValue text(
            Correction correction, String text, String wanted, Function<String, Object> parser) {
        try {
            var value = parser.apply(text).toString();
            return new CorrectedValue(value, value, correction.change(TextNode.valueOf(value)));
        } catch (DateTimeException unreadable) {
            throw missing(correction, wanted);
        }
    }

    private static CorrectedValue number(Correction correction, FormValues form) {
        var number = form.count("rightNumber", correction.title(), correction.maximum());
        if (number == null) {
            throw missing(correction, "请填写整数");
        }
        var value = number.toString();
        return new CorrectedValue(value, value, correction.change(IntNode.valueOf(number)));
    }

    private static CorrectedValue choice(Correction correction, String code) {
        return correction
                .option(code)
                .map(option -> new CorrectedValue(option.value(), option.title(), option.change()))
                .orElseThrow(() -> missing(correction, "请在给出的选项中选择"));
    }

    private static NotAllowed missing(Correction correction, String wanted) {
        return new NotAllowed("“%s”的正确值：%s。".formatted(correction.title(), wanted));
    }
}
