package org.zaijiuye.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.zaijiuye.shared.ParameterRow;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * One matched row of a decision table, as it was when it was asked.
 *
 * @param table decision id, for example {@code BenefitStandard}
 * @param version version of the deployed table
 * @param row id of the rule in that version
 * @param values the row's outputs in the order of the columns; blank cells are left out
 */
public record PolicyRow(String table, int version, String row, Map<String, Object> values) {

    /** Of a size that can be calculated with. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?(E-?[0-9]{1,2})?");

    private static final ObjectMapper JSON = new ObjectMapper();

    public PolicyRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** False where the cell is blank, which for a review step means that it is not taken. */
    public boolean has(String output) {
        return values.containsKey(output);
    }

    /**
     * The cell as it is written.
     *
     * @throws PolicyGapException if the cell is blank, as with all readers below
     */
    public String text(String output) {
        return read(output, Function.identity());
    }

    public BigDecimal number(String output) {
        return read(output, PolicyRow::parseNumber);
    }

    /**
     * The cell as a whole number.
     *
     * @throws PolicyGapException also if the cell is no whole number
     */
    public int integer(String output) {
        return read(output, text -> parseNumber(text).intValueExact());
    }

    /**
     * The cell as yes or no.
     *
     * @throws PolicyGapException also if the cell is neither true nor false
     */
    public boolean flag(String output) {
        return read(output, PolicyRow::parseFlag);
    }

    public String source() {
        return text("source");
    }

    public Confidence confidence() {
        return read("confidence", Confidence::valueOf);
    }

    /** As it is stored with a decision. */
    public ParameterRow stored() {
        return new ParameterRow(table, version, row, JSON.valueToTree(values));
    }

    private <T> T read(String output, Function<String, T> parse) {
        var value = values.get(output);
        if (value == null) {
            throw new PolicyGapException(cell(output) + "为空");
        }
        try {
            return parse.apply(value.toString());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new PolicyGapException(cell(output) + "无法识别：" + value, e);
        }
    }

    private String cell(String output) {
        return "参数表 " + table + "（第" + version + "版）的行 " + row + " 的“" + output + "”";
    }

    private static BigDecimal parseNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }

    private static Boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
