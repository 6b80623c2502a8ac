package org.zaijiuye.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公民身份号码 · GB 11643-1999")
class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 4);

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "371002197006100010, 1970-06-10, M",
        "37100219760228002X, 1976-02-28, F",
        "371082198812319996, 1988-12-31, M",
        "140106197503030022, 1975-03-03, F",
        "371083200402290015, 2004-02-29, M",
        "371002200911211030, 2009-11-21, M",
        "37100220091122101X, 2009-11-22, M"
    })
    void a_sound_number_tells_birth_date_and_sex(String number, LocalDate birthDate, Sex sex) {
        var judgement = IdentityNumber.judge(number, TODAY);

        assertThat(judgement.valid()).isTrue();
        assertThat(judgement.firstFault()).isNull();
        assertThat(judgement.birthDate()).isEqualTo(birthDate);
        assertThat(judgement.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "37100219760228002x",
                "  37100219760228002X\t",
                "\u300037100219760228002X\u3000",
                "３７１００２１９７６０２２８００２Ｘ",
                "３７１００２１９７６０２２８００２ｘ"
            })
    void what_people_type_is_normalised(String typed) {
        assertThat(IdentityNumber.normalise(typed)).isEqualTo("37100219760228002X");
        assertThat(IdentityNumber.judge(typed, TODAY).normalised()).isEqualTo("37100219760228002X");
        assertThat(IdentityNumber.judge(typed, TODAY).valid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "X",
                "37100219700610001",
                "3710021970061000100",
                "37100219700610001A",
                "3710021970061000X0",
                "3710O2197006100010",
                "371002 197006100010",
                "٣٧١٠٠٢١٩٧٠٠٦١٠٠٠١٠",
                "071002197006100010",
                "000000197006100013",
                "37100219700610",
                "3710027006100010"
            })
    void a_malformed_number_is_judged_no_further(String number) {
        var judgement = IdentityNumber.judge(number, TODAY, Sex.F);

        assertThat(judgement.faults()).containsExactly(IdFault.ID_FORMAT);
        assertThat(judgement.birthDate()).isNull();
        assertThat(judgement.sex()).isNull();
    }

    @Test
    void a_first_generation_number_is_refused_by_its_own_code() {
        assertThat(IdentityNumber.judge("371002700610001", TODAY).faults()).containsExactly(IdFault.ID_LEGACY_15);
        assertThat(IdentityNumber.judge("37100270061000X", TODAY).faults()).containsExactly(IdFault.ID_FORMAT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "371002197013100019, 月份13",
        "37100219700010001X, 月份0",
        "37100219700600001X, 0日",
        "371002197004310014, 4月31日",
        "37100220030229001X, 2003年2月29日",
        "371002190002290011, 1900年2月29日",
        "37100218991231001X, 1900年以前",
        "371002202511050011, 明天出生"
    })
    void an_impossible_birth_date_is_a_fault_though_the_check_is_right(String number, String why) {
        var judgement = IdentityNumber.judge(number, TODAY);

        assertThat(judgement.faults()).as(why).containsExactly(IdFault.ID_DATE);
        assertThat(judgement.birthDate()).isNull();
        assertThat(judgement.sex()).isEqualTo(Sex.M);
    }

    @ParameterizedTest
    @ValueSource(strings = {"371002190001010014", "371002200002290018", "371002202511040016"})
    void the_first_year_a_leap_day_and_today_are_dates(String number) {
        assertThat(IdentityNumber.judge(number, TODAY).valid()).isTrue();
    }

    @Test
    void a_wrong_check_character_is_a_fault() {
        assertThat(IdentityNumber.judge("371002197006100011", TODAY).faults()).containsExactly(IdFault.ID_CHECK);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "371081197006100016, 文登市（已撤销）",
        "371003197006100017, 文登区",
        "370620197006100015, 烟台地区时期的代码",
        "330113202201010010, 2021年新设的区",
        "810000199408230021, 香港居民居住证",
        "820000199408230023, 澳门居民居住证",
        "830000199201300022, 台湾居民居住证"
    })
    void old_and_new_areas_and_residence_permits_are_known(String number, String why) {
        assertThat(IdentityNumber.judge(number, TODAY).faults()).as(why).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999197006100011", "37109919700610001X", "810001199408230028"})
    void an_area_that_never_was_is_a_fault(String number) {
        assertThat(IdentityNumber.judge(number, TODAY).faults()).containsExactly(IdFault.ID_AREA);
    }

    @Test
    void the_sex_entered_must_be_that_of_the_number() {
        assertThat(IdentityNumber.judge("371002197006100010", TODAY, Sex.M).valid())
                .isTrue();
        assertThat(IdentityNumber.judge("371002197006100010", TODAY, Sex.F).faults())
                .containsExactly(IdFault.ID_GENDER);
        assertThat(IdentityNumber.judge("37100219760228002X", TODAY, Sex.M).faults())
                .containsExactly(IdFault.ID_GENDER);
    }

    @Test
    void every_fault_of_a_well_formed_number_is_reported_in_order() {
        var judgement = IdentityNumber.judge("371099197013100010", TODAY, Sex.F);

        assertThat(judgement.faults())
                .containsExactly(IdFault.ID_DATE, IdFault.ID_CHECK, IdFault.ID_AREA, IdFault.ID_GENDER);
        assertThat(judgement.firstFault()).isEqualTo(IdFault.ID_DATE);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "37100219760228002X, 371002**********2X",
        "371002700610001, 371002*******01",
        "H12345678, H1*****78",
        "12345678, 12****78",
        "1234567, *******",
        "'', ''"
    })
    @DisplayName("公示与列表只显示前6位和后2位 · 《个人信息保护法》第二十八条")
    void masks_all_but_the_ends(String number, String masked) {
        assertThat(IdentityNumber.mask(number)).isEqualTo(masked);
    }

    @Test
    void a_judgement_does_not_print_the_number() {
        assertThat(IdentityNumber.judge("37100219760228002X", TODAY)).asString().doesNotContain("19760228");
    }
}
