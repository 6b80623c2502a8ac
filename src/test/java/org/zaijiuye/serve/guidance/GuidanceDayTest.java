package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.calendar.StateCouncilSchedule;
import org.zaijiuye.calendar.WorkingCalendar;

@DisplayName("一对一职业指导：每周二、周四的工作日（威人社字〔2025〕17号）")
class GuidanceDayTest {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(List.of(StateCouncilSchedule.YEAR_2025, StateCouncilSchedule.YEAR_2026));

    @ParameterizedTest(name = "{0} {1}：{2}")
    @CsvSource({
        "2025-11-04, 周二, true, false",
        "2025-11-06, 周四, true, false",
        "2025-11-05, 周三, false, false",
        "2025-11-12, 周三, false, false",
        "2025-10-02, 周四国庆, false, false",
        "2025-10-07, 周二国庆, false, false",
        "2025-10-09, 节后周四, true, false",
        "2025-10-11, 调休上班的周六, false, false",
        "2027-03-02, 安排未公布的周二, true, true",
        "2027-03-03, 安排未公布的周三, false, true"
    })
    void days(LocalDate day, String what, boolean open, boolean provisional) {
        assertThat(GuidanceDay.of(day, CALENDAR)).as(what).isEqualTo(new GuidanceDay(open, provisional));
    }

    @Test
    @DisplayName("9:00至11:30、14:00至16:30，每次三十分钟")
    void times() {
        var starts = new SlotPlan(30, 9, 5, 14, 5).starts(LocalDate.parse("2025-11-06"));
        assertThat(starts).hasSize(10).isSorted();
        assertThat(starts.get(0).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(starts.get(4).toLocalTime()).isEqualTo(LocalTime.of(11, 0));
        assertThat(starts.get(5).toLocalTime()).isEqualTo(LocalTime.of(14, 0));
        assertThat(starts.get(9).toLocalTime()).isEqualTo(LocalTime.of(16, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "E01-202511060900, true",
        "E01-20251106, false",
        "-202511060900, false",
        "E01, false",
        "E01-202511319900, false",
        "E01-202606301000, true",
        "E01-202606311000, false",
        "E01-202602291000, false"
    })
    void a_slot_is_read_from_its_id(String id, boolean sound) {
        assertThat(Slot.of(id).map(Slot::id).filter(id::equals).isPresent()).isEqualTo(sound);
    }
}
