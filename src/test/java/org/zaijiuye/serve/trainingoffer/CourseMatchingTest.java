package org.zaijiuye.serve.trainingoffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.records.SkillLevel;
import org.zaijiuye.records.TrainMode;
import org.zaijiuye.records.TrainTime;
import org.zaijiuye.records.TrainType;
import org.zaijiuye.serve.trainingoffer.CourseMatching.Miss;
import org.zaijiuye.serve.trainingoffer.Seeking.Source;

@DisplayName("培训课程匹配")
class CourseMatchingTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-11-04");

    @ParameterizedTest(name = "意愿 {0}、课程 {1} → {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "4-03-02, 4-03-02, -",
                "4-03-02, 4-03-02-05, -",
                "4-03-02-05, 4-03-02, -",
                "4-03, 4-03-02, -",
                "4-03-02, 4-03-03, OCCUPATION",
                "4-03-0, 4-03-02, OCCUPATION",
                "4-03-02-05, 4-03-02-06, OCCUPATION",
            })
    void by_occupation(String wished, String offered, @Nullable Miss miss) {
        assertThat(misses(wish(wished), course("K", offered))).isEqualTo(list(miss));
    }

    @ParameterizedTest(name = "开班 {0} → {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2025-11-03, STARTED", "2025-11-04, STARTED", "2025-11-05, -"})
    void by_start(LocalDate starts, @Nullable Miss miss) {
        assertThat(misses(wish("4-03-02"), course("K", "4-03-02", starts, 30, 0)))
                .isEqualTo(list(miss));
    }

    @ParameterizedTest(name = "名额 30、已报 {0} → {1}")
    @CsvSource(
            nullValues = "-",
            value = {"29, -", "30, SEATS", "31, SEATS"})
    void by_seats(int taken, @Nullable Miss miss) {
        assertThat(misses(wish("4-03-02"), course("K", "4-03-02", TODAY.plusDays(9), 30, taken)))
                .isEqualTo(list(miss));
    }

    @ParameterizedTest(name = "方式 {0} 时间 {1} 类型 {2} → {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ONSITE, WEEKEND, SKILL, -",
                "ONLINE, WEEKEND, SKILL, MODE",
                "ONSITE, EVENING, SKILL, TIME",
                "ONSITE, -, SKILL, -",
                "ONSITE, WEEKEND, STARTUP, TYPE",
            })
    void by_mode_time_and_type(TrainMode mode, @Nullable TrainTime time, TrainType type, @Nullable Miss miss) {
        var seeking = new Seeking(Source.WISH, List.of("4-03-02"), type, mode, time, "371082");
        assertThat(misses(seeking, course("K", "4-03-02"))).isEqualTo(list(miss));
    }

    @Test
    @DisplayName("课程不限时间的，任何时间意愿都符合")
    void a_course_without_fixed_time_suits_every_time() {
        var free = new CourseRow(
                "K",
                "I",
                "学校",
                "371082",
                "地址",
                "电话",
                "课程",
                TrainType.SKILL,
                "4-03-02",
                SkillLevel.FIVE,
                TrainMode.ONSITE,
                null,
                80,
                TODAY.plusDays(9),
                30,
                0,
                BigDecimal.ZERO,
                null,
                null,
                null,
                TODAY);
        assertThat(misses(wish("4-03-02"), free)).isEmpty();
    }

    @ParameterizedTest(name = "没有意愿、住 371082，课程主管机构 {0} → {1}")
    @CsvSource(
            nullValues = "-",
            value = {"371082, -", "3710, -", "371002, PLACE"})
    void by_place_only_where_nothing_else_is_known(String office, @Nullable Miss miss) {
        var course = new CourseRow(
                "K",
                "I",
                "学校",
                office,
                "地址",
                "电话",
                "课程",
                TrainType.SKILL,
                "4-03-02",
                SkillLevel.FIVE,
                TrainMode.ONSITE,
                null,
                80,
                TODAY.plusDays(9),
                30,
                0,
                BigDecimal.ZERO,
                null,
                null,
                null,
                TODAY);
        assertThat(misses(Seeking.of((String) null, "371082"), course)).isEqualTo(list(miss));
        assertThat(misses(wish("4-03-02"), course)).isEmpty();
    }

    @Test
    @DisplayName("先按意愿次序，再按开班日期，再按编号；与课程的先后无关")
    void the_order_is_always_the_same() {
        var seeking = wish("4-03-02", "6-18-01");
        var courses = List.of(
                course("B", "6-18-01", TODAY.plusDays(1), 30, 0),
                course("D", "4-03-02", TODAY.plusDays(9), 30, 0),
                course("C", "4-03-02", TODAY.plusDays(9), 30, 0),
                course("A", "4-03-02", TODAY.plusDays(5), 30, 0),
                course("X", "5-01-01", TODAY.plusDays(5), 30, 0));
        var turned = new ArrayList<>(courses);
        Collections.reverse(turned);
        for (var each : List.of(courses, turned)) {
            assertThat(CourseMatching.ranked(seeking, each, TODAY))
                    .extracting(verdict -> verdict.course().code())
                    .containsExactly("A", "C", "D", "B");
        }
    }

    @Test
    void says_why() {
        assertThat(CourseMatching.judge(wish("6-18-01", "4-03-02"), course("K", "4-03-02"), TODAY)
                        .reasons())
                .containsExactly("与您登记的第2项培训意愿一致", "方式符合（线下）", "时间符合（周末）", "2025-11-13开班，余30个名额");
        assertThat(CourseMatching.judge(Seeking.of("4-03-02", "371082"), course("K", "4-03-02"), TODAY)
                        .reasons())
                .containsExactly("与您登记的第1项求职意向一致", "2025-11-13开班，余30个名额");
    }

    private static List<Miss> list(@Nullable Miss miss) {
        return Stream.ofNullable(miss).toList();
    }

    private static List<Miss> misses(Seeking seeking, CourseRow course) {
        return CourseMatching.judge(seeking, course, TODAY).misses();
    }

    private static Seeking wish(String... occupations) {
        return new Seeking(
                Source.WISH, List.of(occupations), TrainType.SKILL, TrainMode.ONSITE, TrainTime.WEEKEND, "371082");
    }

    private static CourseRow course(String code, String occupation) {
        return course(code, occupation, TODAY.plusDays(9), 30, 0);
    }

    private static CourseRow course(String code, String occupation, LocalDate starts, int seats, int taken) {
        return new CourseRow(
                code,
                "I",
                "学校",
                "371082",
                "地址",
                "电话",
                "课程",
                TrainType.SKILL,
                occupation,
                SkillLevel.FIVE,
                TrainMode.ONSITE,
                TrainTime.WEEKEND,
                80,
                starts,
                seats,
                taken,
                BigDecimal.ZERO,
                null,
                null,
                null,
                TODAY);
    }
}
