package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.shared.Reason;

@DisplayName("预约一对一职业指导（政策目录E3）")
class BookingRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-11-04");
    private static final BookingRules.Terms TERMS = new BookingRules.Terms(1, 28, 30);

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2025-11-04, GUIDE_AHEAD", "2025-11-05, ", "2025-12-02, ", "2025-12-03, GUIDE_AHEAD"})
    @DisplayName("提前1至28天")
    void one_to_twenty_eight_days_ahead(LocalDate day, @Nullable String code) {
        var codes = codes(new BookingFacts(TODAY, day, true, true, false, null, null));
        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void every_reason_is_told() {
        var day = TODAY.plusDays(2);
        assertThat(codes(new BookingFacts(TODAY, day, false, false, true, "ZD00000001", TODAY.minusDays(1))))
                .containsExactly("GUIDE_DAY", "GUIDE_OPEN_BOOKING", "GUIDE_BLOCKED", "SLOT_TAKEN");
        assertThat(codes(new BookingFacts(TODAY, day, true, false, false, null, null)))
                .containsExactly("GUIDE_SLOT");
    }

    @ParameterizedTest(name = "最近一次未到在 {0} → {1}")
    @CsvSource({"2025-10-05, true", "2025-10-04, false"})
    @DisplayName("未到过多的，自最近一次起三十天内不能预约")
    void missed_appointments_bar_for_thirty_days(LocalDate missed, boolean barred) {
        var codes = codes(new BookingFacts(TODAY, TODAY.plusDays(2), true, true, false, null, missed));
        assertThat(codes.contains("GUIDE_BLOCKED")).isEqualTo(barred);
    }

    @ParameterizedTest(name = "未到：{0} → 自 {1} 起限制")
    @CsvSource({
        "'', ",
        "2025-01-02 2025-01-07, ",
        "2025-01-02 2025-01-07 2025-01-09, 2025-01-09",
        "2025-01-02 2025-01-07 2025-01-09 2025-02-08, 2025-01-09",
        "2025-01-02 2025-01-07 2025-01-09 2025-02-08 2025-02-09 2025-02-10, 2025-01-09",
        "2025-01-02 2025-01-07 2025-01-09 2025-02-09 2025-02-10 2025-02-11, 2025-02-11",
        "2025-01-02 2025-01-07 2025-01-09 2025-02-09 2025-02-10 2025-02-11 2025-06-01, 2025-02-11"
    })
    @DisplayName("三次未到的限制三十天；期满以后发生的才重新计次")
    void a_bar_takes_three_missed_appointments_after_the_last(String missed, @Nullable LocalDate bar) {
        var days = Stream.of(missed.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
        assertThat(BookingRules.lastBar(days, 3, 30)).isEqualTo(bar);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-05, true", "2025-11-06, false"})
    void an_appointment_is_given_back_a_working_day_before(LocalDate today, boolean may) {
        assertThat(BookingRules.mayCancel(today, LocalDate.parse("2025-11-05"))).isEqualTo(may);
    }

    private static List<String> codes(BookingFacts facts) {
        return BookingRules.refusals(facts, TERMS).stream().map(Reason::code).toList();
    }
}
