package org.zaijiuye.assist.flexsubsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Registrations;

@DisplayName("灵活就业社保补贴与其他待遇重合的月份（政策目录9.3）")
class FlexSubsidyOverlapsTest extends FlexSubsidyDesk {

    @Autowired
    private Awards awards;

    @Test
    @DisplayName("其后第一次核定失业保险金的，两者重合的月份不再补贴")
    void a_first_benefit_takes_back_the_months_that_it_covers() {
        hall.at("2026-09-21T08:00");
        event(Hall.number("EV"), "EmploymentEnded", citizen, "2026-09-10", "{}");
        hall.known(citizen.idNo(), "赵红", citizen.account(), SEVEN_YEARS);
        var later = Hall.number("LATER");
        submit(later, citizen, "2026-09-21T09:00", REGISTRATION, BENEFIT);
        hall.complete(CLERK, later + "-01", "Task_FirstReview", AGREE);
        paysMonthly("2026-06", 5);
        claims("2026-07", "2026-09");
        granted();

        grantBenefit(later + "-02");

        assertThat(entitlements.findByHandling(later + "-02").orElseThrow().firstMonth())
                .isEqualTo(YearMonth.of(2026, 9));
        assertThat(paymentLines())
                .extracting(PaymentLine::payMonth, PaymentLine::state)
                .containsExactly(
                        tuple(YearMonth.of(2026, 7), LineState.DUE),
                        tuple(YearMonth.of(2026, 8), LineState.DUE),
                        tuple(YearMonth.of(2026, 9), LineState.CANCELLED));
    }

    @Test
    @DisplayName("被用人单位录用、退出认定之后，仍可申领以前的月份；录用之后的月份不补")
    void months_before_the_end_can_be_claimed_afterwards() {
        hall.at("2026-08-20T09:00");
        event(Hall.number("EV"), "EmploymentStarted", citizen, "2026-08-15", "{\"employer\":\"荣成某厂\"}");
        var held = recognitions.findByPersonIdOrderById(person).get(0);
        if (held.openKey() != null) {
            recognitions.move(
                    held.key(), held.state(), RecognitionState.EXITED, LocalDate.of(2026, 8, 14), "D01", null);
        }

        claims("2026-07", "2026-09");
        granted();

        assertThat(paymentLines())
                .extracting(PaymentLine::payMonth)
                .containsExactly(YearMonth.of(2026, 7), YearMonth.of(2026, 8));
        assertThat(codes(claim)).contains("FLEX_NOT_RECOGNISED");
    }

    @ParameterizedTest(name = "{0} {1} → {2}个月应发")
    @CsvSource({
        "PensionStarted, 2026-08-01, 1",
        "PensionStarted, 2026-09-30, 2",
        "BusinessStarted, 2026-08-31, 1",
        "PersonDied, 2026-08-01, 2"
    })
    @DisplayName("迟报的养老、经营、死亡：养老、经营自当月起，死亡自次月起不应发；已发的追回")
    void what_is_reported_late_takes_back_the_months_after_it(String fact, String day, int owed) {
        claims("2026-07", "2026-09");
        granted();
        event(Hall.number("EV"), fact, citizen, day, "{}");

        assertThat(paymentLines().stream().filter(each -> each.state() == LineState.DUE))
                .as("%s", recognitions.findByPersonIdOrderById(person))
                .hasSize(owed);
        assertThat(paymentLines().stream().filter(each -> each.state() == LineState.CANCELLED))
                .hasSize(3 - owed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-03, false", "2026-02, true"})
    @DisplayName("社会保险系统里的失业保险金，是本系统自己发的、已经停发，不挡补贴；别处正在领取的挡")
    void our_own_benefit_in_the_register_of_social_insurance_is_known_from_our_books(String first, boolean elsewhere) {
        var registration = registrations.findByPersonIdOrderById(person).get(0);
        var award = awards.save(new Award(
                null,
                "BENEFIT",
                person,
                registration.caseNumber(),
                registration.handling(),
                "371082-si",
                new Encrypted("6222000000000000"),
                new Encrypted("赵红"),
                BenefitState.STOPPED,
                false,
                null,
                YearMonth.of(2026, 6),
                "S1",
                false,
                null));
        entitlements.detail(award.key(), "371082", YearMonth.of(2026, 3), YearMonth.of(2026, 5), 3, null, null);
        hall.register("si", citizen.idNo(), """
                {'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':true,
                 'claims':[{'area':'371082','firstMonth':'%s'}],'contributions':[%s]}""".formatted(first, contributions("2026-06", 5, "883.20")));
        claims("2026-07", "2026-09");
        if (elsewhere) {
            reviewedTwice();
            assertThat(codes(claim)).containsExactly("FLEX_MONTH_CONFLICT");
        } else {
            granted();
            assertThat(paymentLines()).hasSize(3);
        }
    }

    @Test
    @DisplayName("就业见习的月份不予补贴；核定以后才登记的见习，重合的月份不再补贴")
    void months_of_an_internship_are_not_subsidised() {
        internship("2026-06-01", "2026-08-31", "2026-07-31");
        claims("2026-07", "2026-09");
        granted();

        assertThat(codes(claim)).contains("FLEX_MONTH_CONFLICT");
        assertThat(paymentLines())
                .extracting(PaymentLine::payMonth)
                .containsExactly(YearMonth.of(2026, 8), YearMonth.of(2026, 9));

        internship("2026-09-30", "2026-12-31", null);
        var ended = hall.post(
                "job-match-officer-371082",
                "/api/internships/agreements/ends",
                "{\"idType\":\"01\",\"idNo\":\"%s\",\"endedOn\":\"2026-09-30\"}".formatted(citizen.idNo()));
        assertThat(ended.getStatusCode().is2xxSuccessful())
                .as("%s", ended.getBody())
                .isTrue();
        assertThat(paymentLines())
                .extracting(PaymentLine::payMonth, PaymentLine::state)
                .containsExactly(
                        tuple(YearMonth.of(2026, 8), LineState.DUE), tuple(YearMonth.of(2026, 9), LineState.CANCELLED));
    }

    @Test
    @DisplayName("开办后又注销的经营主体：自领照当月至注销当月不予补贴；别处发放见习补贴的月份也不予补贴")
    void what_the_registers_tell_of_single_months_excludes_these() {
        hall.register("samr", citizen.idNo(), """
                {'businesses':[{'uscc':'92371082MA3ABCD123','role':'OPERATOR','status':'CANCELLED',
                 'licenceDate':'2026-07-31','endedOn':'2026-08-01'}]}""");
        hall.register(
                "emp",
                citizen.idNo(),
                "{'registrations':[],'employments':[],'subsidies':[{'month':'2026-09','scheme':'INTERNSHIP'}]}");
        claims("2026-06", "2026-09");
        granted();

        assertThat(paymentLines()).extracting(PaymentLine::payMonth).containsExactly(YearMonth.of(2026, 6));
        assertThat(progress().at("/result/refused").findValuesAsText("code"))
                .containsExactly("FLEX_OPERATOR", "FLEX_OPERATOR", "FLEX_MONTH_CONFLICT");
        assertThat(progress().at("/result/usedMonths").asInt()).isEqualTo(1);
    }

    private void internship(String from, String until, @Nullable String endedOn) {
        var post = Hall.number("POST");
        database.sql("""
                        insert into internship_post (code, host, uscc, title, area, allowance, months, places, valid_until,
                            owner)
                        values (?, '荣成某厂', '91371082MA3C8X2L4K', '见习', '371082', 2500, 3, 1, date '2027-12-31',
                            'office:371082')
                        """).param(post).update();
        database.sql("""
                        insert into internship_agreement (person_id, post, start_date, end_date, allowance, ended_on, completed,
                            open_key)
                        values (?, ?, cast(? as date), cast(? as date), 2500, cast(? as date), false, cast(? as varchar(60)))
                        """)
                .params(person, post, from, until, endedOn, endedOn == null ? Registrations.openKey(person) : null)
                .update();
    }
}
