package org.zaijiuye.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.problem.NotAllowed;

/** Reads what a form sent, and refuses in Chinese what is missing or foreign. */
public record FormValues(Map<String, Object> values) {

    private static final int LONGEST_TEXT = 2000;

    /** The trimmed text, or empty. */
    public String text(String field) {
        var text = values.get(field) instanceof String value ? value.strip() : "";
        if (text.length() > LONGEST_TEXT) {
            throw new NotAllowed("文字过长：最多 " + LONGEST_TEXT + " 字。");
        }
        return text;
    }

    public String required(String field, String title) {
        var text = text(field);
        if (text.isEmpty()) {
            throw new NotAllowed("请填写“" + title + "”。");
        }
        return text;
    }

    /** A text of at most so many characters, such as the number of a receipt. */
    public String required(String field, String title, int longest) {
        var text = required(field, title);
        if (text.length() > longest) {
            throw new NotAllowed("“" + title + "”过长，请控制在" + longest + "字以内。");
        }
        return text;
    }

    public LocalDate day(String field, String title) {
        try {
            return LocalDate.parse(required(field, title));
        } catch (DateTimeParseException e) {
            throw new NotAllowed("“" + title + "”应为日期，例如 2026-06-30。");
        }
    }

    public String choice(String field, String title, Set<String> allowed) {
        if (values.get(field) instanceof String choice && allowed.contains(choice)) {
            return choice;
        }
        throw new NotAllowed("“" + title + "”请在给出的选项中选择。");
    }

    /** Checked or not; null where the form did not send it. */
    public @Nullable Boolean flag(String field) {
        return values.get(field) instanceof Boolean flag ? flag : null;
    }

    /** A whole number from 0 to {@code maximum}, or null where the field is empty. */
    public @Nullable Integer count(String field, String title, int maximum) {
        var value = values.get(field);
        if (value == null || "".equals(value)) {
            return null;
        }
        if (!value.toString().matches("-?[0-9]{1,9}(\\.0+)?")) {
            throw new NotAllowed("“" + title + "”请填整数。");
        }
        var number = new BigDecimal(value.toString()).intValueExact();
        if (number < 0 || number > maximum) {
            throw new NotAllowed("“" + title + "”应在 0 至 " + maximum + " 之间。");
        }
        return number;
    }
}
