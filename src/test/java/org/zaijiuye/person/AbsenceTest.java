package org.zaijiuye.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.person.Absence.LostWork;
import org.zaijiuye.person.Absence.Standing;

@DisplayName("服兵役、移居境外、服刑与失业的先后（政策目录5.2）")
class AbsenceTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);
    private static final LocalDate LOST = LocalDate.of(2025, 10, 31);
    private static final LocalDate BEGAN = LocalDate.of(2018, 11, 1);

    @ParameterizedTest(name = "{0}～{1}，工作自{2} → {3}")
    @CsvSource({
        ", , 2018-11-01, HISTORY",
        "2008-12-01, , 2018-11-01, HISTORY",
        "2018-10-31, , 2018-11-01, HISTORY",
        "2018-11-01, , 2018-11-01, DOUBTFUL",
        "2018-10-31, , , DOUBTFUL",
        "2025-10-31, , 2018-11-01, DOUBTFUL",
        "2025-11-01, , 2018-11-01, PRESENT",
        "2025-11-05, , 2018-11-01, PRESENT",
        "2025-11-06, , 2018-11-01, DOUBTFUL",
        "2020-12-01, 2025-11-04, 2018-11-01, HISTORY",
        "2025-11-01, 2025-11-04, 2018-11-01, HISTORY",
        "2025-11-01, 2025-11-05, 2018-11-01, PRESENT"
    })
    void its_days_tell_whether_it_stands(
            @Nullable LocalDate since, @Nullable LocalDate until, @Nullable LocalDate began, Standing expected) {
        assertThat(new Absence(since, until).on(TODAY, new LostWork(began, LOST)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}～{1} → {2}")
    @CsvSource({
        ", , PRESENT",
        "2025-11-01, , PRESENT",
        "2025-10-31, , DOUBTFUL",
        "2008-12-01, , DOUBTFUL",
        "2008-12-01, 2025-11-04, HISTORY",
        "2025-11-01, 2025-11-05, PRESENT"
    })
    @DisplayName("登记写明仍在持续而日期不符的，由人核实")
    void days_that_contradict_the_register_are_doubtful(
            @Nullable LocalDate since, @Nullable LocalDate until, Standing expected) {
        assertThat(new Absence(since, until).lastingOn(TODAY, new LostWork(BEGAN, LOST)))
                .isEqualTo(expected);
    }
}
