package org.zaijiuye.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.dossier.DossierCase;
import org.zaijiuye.port.Flaw;
import org.zaijiuye.port.Register;

@DisplayName("答复不可能、自相矛盾或者更新日期在未来：不视为通过，人工核查（政策目录§3）")
class FlawsTest {

    private static final String SI = "{'employerInsuredNow':false,'receivingPension':%s,'flexibleInsured':false%s}";

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "PSB | {'name':'赵红','alive':true} | ",
                "PSB | {'name':'赵红','alive':true,'deathDate':'2025-10-01'} | ALIVE_WITH_DEATH_DATE",
                "PSB | {'name':'赵红','alive':false,'deathDate':'2025-11-04'} | ",
                "PSB | {'name':'赵红','alive':false,'deathDate':'2025-11-05'} | DEATH_AHEAD",
                "PSB | {'name':'赵红','alive':true,'enlistedOn':'2008-12-01','dischargedOn':'2008-11-30'} | ENDS_BEFORE_BEGINNING",
                "PSB | {'name':'赵红','alive':true,'enlistedOn':'2008-12-01','dischargedOn':'2010-12-01'} | ",
                "PSB | {'name':'赵红','alive':true,'emigratedOn':'2022-01-01','returnedOn':'2021-01-01'} | ENDS_BEFORE_BEGINNING",
                "JUS | {'imprisoned':false,'since':'2015-03-01'} | SENTENCE_DENIED",
                "JUS | {'imprisoned':false,'since':'2015-03-01','releasedOn':'2025-11-05'} | SENTENCE_DENIED",
                "JUS | {'imprisoned':false,'since':'2015-03-01','releasedOn':'2025-11-04'} | ",
                "JUS | {'imprisoned':false,'since':'2025-11-05'} | ",
                "JUS | {'imprisoned':true,'since':'2025-11-05'} | SENTENCE_AHEAD",
                "JUS | {'imprisoned':true,'since':'2025-11-04'} | ",
                "JUS | {'imprisoned':true,'since':'2015-03-01','releasedOn':'2025-11-03'} | SENTENCE_OVER",
                "JUS | {'imprisoned':true,'since':'2015-03-01','releasedOn':'2025-11-04'} | ",
                "JUS | {'imprisoned':true,'since':'2015-03-01','releasedOn':'2014-03-01'} | ENDS_BEFORE_BEGINNING",
                "EDU | {'enrolled':false,'graduationDate':'2025-11-05'} | GRADUATION_AHEAD",
                "EDU | {'enrolled':false,'graduationDate':'2025-11-04'} | ",
                "EDU | {'enrolled':true,'graduationDate':'2026-06-30'} | ",
                "EMP | {'registrations':[],'employments':[{'startDate':'2025-11-02','endDate':'2025-11-01'}]} | ENDS_BEFORE_BEGINNING",
                "EMP | {'registrations':[],'employments':[{'startDate':'2025-11-01','endDate':'2025-11-01'}]} | ",
                "SAMR | {} | INCOMPLETE"
            })
    void contradictions_within_one_answer_are_found(Register register, String data, Flaw flaw) {
        assertThat(flaw(register, data)).isEqualTo(flaw);
    }

    @ParameterizedTest(name = "领取 {0}，{1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "false | ,'pensionSince':'2025-11-04' | PENSION_DENIED",
                "false | ,'pensionSince':'2025-11-05' | ",
                "true | ,'pensionSince':'2025-11-04' | ",
                "true | ,'pensionSince':'2025-11-05' | PENSION_AHEAD",
                "false | ,'unemploymentMonths':600 | ",
                "false | ,'unemploymentMonths':601 | OUT_OF_BOUNDS",
                "false | ,'unemploymentMonths':2147483647,'deemedMonths':10 | OUT_OF_BOUNDS",
                "false | ,'deemedMonths':601 | OUT_OF_BOUNDS",
                "false | ,'unclaimedMonths':601 | OUT_OF_BOUNDS",
                "false | ,'residualMonths':24 | ",
                "false | ,'residualMonths':25 | OUT_OF_BOUNDS",
                "false | ,'residualMonths':2147483647 | OUT_OF_BOUNDS",
                "false | ,'claims':[{'area':'310101','firstMonth':'2020-01','lastMonth':'2020-06','months':-6}] | OUT_OF_BOUNDS",
                "false | ,'claims':[{'area':'310101','firstMonth':'2020-07','lastMonth':'2020-06'}] | ENDS_BEFORE_BEGINNING",
                "false | ,'insuredArea':'371082' | ",
                "false | ,'insuredArea':'371000' | ",
                "false | ,'insuredArea':'3710' | ",
                "false | ,'insuredArea':'371082001' | ",
                "false | ,'insuredArea':'371073' | ",
                "false | ,'insuredArea':'310101' | ",
                "false | ,'insuredArea':'429004' | ",
                "false | ,'insuredArea':'000000' | NO_SUCH_PLACE",
                "false | ,'insuredArea':'37108' | NO_SUCH_PLACE",
                "false | ,'insuredArea':'荣成市' | NO_SUCH_PLACE"
            })
    void what_social_insurance_cannot_mean_is_worth_nothing(String pension, String more, Flaw flaw) {
        assertThat(flaw(Register.SI, SI.formatted(pension, more))).isEqualTo(flaw);
    }

    @ParameterizedTest(name = "更新于 {0} → {1}")
    @CsvSource({"2025-11-04, ", "2025-11-05, DATED_AHEAD", ", "})
    void data_of_a_day_to_come_are_no_fresh_data(LocalDate freshness, Flaw flaw) {
        var told = Register.EDU.read(DossierCase.json("{'enrolled':false}"));

        assertThat(Flaws.of(told, freshness, DossierCase.TODAY).orElse(null)).isEqualTo(flaw);
    }

    private static @Nullable Flaw flaw(Register register, String data) {
        var told = register.read(DossierCase.json(data));
        return Flaws.of(told, DossierCase.TODAY.minusDays(1), DossierCase.TODAY).orElse(null);
    }
}
