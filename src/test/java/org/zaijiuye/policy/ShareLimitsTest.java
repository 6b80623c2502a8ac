package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.BuiltItems;
import org.zaijiuye.RunsBeside;
import org.zaijiuye.shared.Fault;

@RunsBeside
@DisplayName("两个参数写成的比例不得超过法定上限（policy.md §14.17）")
class ShareLimitsTest {

    @ParameterizedTest(name = "{0}/{1} 收下")
    @CsvSource({"2, 3", "66, 99", "66, 100", "1, 2"})
    void two_thirds_and_less_are_accepted(String numerator, String denominator) {
        assertThat(check(numerator, denominator)).isEmpty();
    }

    @ParameterizedTest(name = "{0}/{1} 退回")
    @CsvSource({"67, 100", "3, 4", "2, 2"})
    void more_than_two_thirds_is_refused_with_both_rows_and_the_law(String numerator, String denominator) {
        assertThat(check(numerator, denominator)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("flex.ratioDenominator", "比例超过《就业补助资金管理办法》", "2/3"));
    }

    private static List<Fault> check(String numerator, String denominator) {
        var xml = set(
                set(PolicyEngine.xml("Parameters"), "FlexRatioNumerator", numerator),
                "FlexRatioDenominator",
                denominator);
        return new TableFaults(BuiltItems.all()).of("Parameters.dmn", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String set(String xml, String row, String value) {
        var changed = xml.replaceFirst(
                "(<outputEntry id=\"Result_" + row + "_Value\">\\s*<text>)\"[0-9]+\"", "$1\"" + value + "\"");
        assertThat(changed.contains("Result_" + row + "_Value")).isTrue();
        return changed;
    }
}
