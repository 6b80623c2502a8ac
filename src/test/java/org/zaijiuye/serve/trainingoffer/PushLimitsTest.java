package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("推送上限：每天1条，连续七天3条")
class PushLimitsTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-11-10");

    @ParameterizedTest(name = "此前推送于 {0} → 今天还可以 {1} 条")
    @CsvSource({
        "'', 1",
        "2025-11-10, 0",
        "2025-11-09, 1",
        "2025-11-09 2025-11-08, 1",
        "2025-11-09 2025-11-08 2025-11-04, 0",
        "2025-11-09 2025-11-08 2025-11-03, 1",
    })
    void one_a_day_and_three_in_any_seven_days(String days, int left) {
        assertThat(new PushLimits(1, 3).left(days(days), TODAY)).isEqualTo(left);
    }

    @ParameterizedTest(name = "每天{0}条、每周{1}条，此前 {2} → {3}")
    @CsvSource({"2, 3, '2025-11-10', 1", "3, 3, '2025-11-10 2025-11-09', 1", "0, 3, '', 0", "5, 2, '', 2"})
    void other_parameters(int perDay, int perWeek, String days, int left) {
        assertThat(new PushLimits(perDay, perWeek).left(days(days), TODAY)).isEqualTo(left);
    }

    private static List<LocalDate> days(String days) {
        return Stream.of(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }
}
