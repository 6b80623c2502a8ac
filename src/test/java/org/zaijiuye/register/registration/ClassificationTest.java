package org.zaijiuye.register.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.person.LeapDayRule;

@DisplayName("分层分类 · 威人社字〔2025〕17号")
class ClassificationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);
    private static final LocalDate ADULT = LocalDate.of(1984, 3, 12);
    private static final ClassTerms TERMS = new ClassTerms(16, 24, 12, LeapDayRule.FEB_28);

    @Test
    void whoever_is_in_no_group_is_general() {
        var found = Classification.of(false, false, ADULT, TODAY, TODAY, TERMS);

        assertThat(found.tags()).containsExactly(Tag.GENERAL);
        assertThat(found.highest()).isEqualTo(Tag.GENERAL);
    }

    @ParameterizedTest(name = "生于 {0} → {1}")
    @CsvSource({"2010-11-05, GENERAL", "2010-11-04, YOUTH", "2001-11-05, YOUTH", "2001-11-04, GENERAL"})
    void youth_is_sixteen_to_twenty_four(LocalDate birth, Tag tag) {
        assertThat(Classification.of(false, false, birth, TODAY, TODAY, TERMS).tags())
                .containsExactly(tag);
    }

    @ParameterizedTest(name = "登记于 {0} → {1}")
    @CsvSource({"2025-11-05, GENERAL", "2025-11-04, LONG_TERM"})
    void long_term_begins_with_the_twelfth_full_month(LocalDate since, Tag tag) {
        assertThat(Classification.of(false, false, ADULT, since, TODAY, TERMS).tags())
                .containsExactly(tag);
    }

    @Test
    void tags_add_up_and_the_class_is_the_highest() {
        var young = LocalDate.of(2004, 1, 1);
        var since = LocalDate.of(2025, 1, 1);

        assertThat(Classification.of(true, true, young, since, TODAY, TERMS).tags())
                .containsExactly(Tag.HARDSHIP, Tag.CLAIMANT, Tag.YOUTH, Tag.LONG_TERM);
        assertThat(Classification.of(true, true, young, since, TODAY, TERMS).highest())
                .isEqualTo(Tag.HARDSHIP);
        assertThat(Classification.of(false, true, young, since, TODAY, TERMS).highest())
                .isEqualTo(Tag.CLAIMANT);
        assertThat(Classification.of(false, false, young, since, TODAY, TERMS).highest())
                .isEqualTo(Tag.YOUTH);
    }

    @Test
    void the_order_of_the_classes_is_that_of_the_notice() {
        var rest = EnumSet.allOf(Tag.class);
        for (var expected : Set.copyOf(rest).stream().sorted().toList()) {
            assertThat(new Classification(rest).highest()).isEqualTo(expected);
            rest.remove(expected);
        }
        assertThat(Tag.values()).containsExactly(Tag.HARDSHIP, Tag.CLAIMANT, Tag.YOUTH, Tag.LONG_TERM, Tag.GENERAL);
    }
}
