package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.lifecycle.ServiceRound;

/** Somebody who draws the benefit from 2025-11 on and retires on 2026-11-20. */
@DisplayName("代缴养老保险：距退休不足一年的领金人员")
class BenefitContributionProcessTest extends Counter {

    private static final String TASK = "Task_ArrangeContribution";

    @Autowired
    private List<ServiceRound> rounds;

    @Autowired
    private TransactionTemplate transaction;

    private Citizen citizen;
    private String caseNumber = "";
    private String number = "";

    @BeforeEach
    void drawing() {
        citizen = citizen(SEVEN_YEARS);
        caseNumber = drawing(citizen);
        var benefit = entitlements.findByCaseNumber(caseNumber).get(0);
        database.sql("update benefit set retirement_date = date '2026-11-20' where award_id = ?")
                .param(benefit.key())
                .update();
        number = benefit.handling() + "-P1";
    }

    private void run(String day) {
        hall.at(day + "T08:00");
        var round = rounds.stream()
                .filter(each -> each.code().equals("PENSION_CONTRIBUTION"))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(each -> round.portion(LocalDate.parse(day), 0, 1_000_000));
    }

    private void arranged() {
        run("2025-11-21");
        hall.complete(OFFICER, number, TASK, Map.of("outcome", "ARRANGED", "comment", "已在系统中登记代缴"));
    }

    /** State of each contribution that was asked for, the oldest first. */
    private List<String> states() {
        return column("state");
    }

    private List<String> column(String name) {
        return database.sql("select %s from pension_contribution where number like ? order by id".formatted(name))
                .param(number.substring(0, number.length() - 1) + "%")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("差满一年的当日还没有任务，次日有一项，十个工作日内安排；安排后告知本人，不再发起")
    void one_task_when_less_than_a_year_is_left() {
        run("2025-11-20");
        assertThat(states()).isEmpty();
        run("2025-11-21");
        run("2025-11-22");
        assertThat(hall.task(number, TASK).getDueDate()).isEqualTo("2025-12-05T23:59:59");
        assertThat(column("from_month")).containsExactly("2025-12");
        assertThat(column("until_month")).containsExactly("2026-11");

        hall.complete(OFFICER, number, TASK, Map.of("outcome", "ARRANGED", "comment", "已在系统中登记代缴"));

        assertThat(hall.ends(number)).contains("EndEvent_ContributionArranged");
        assertThat(told(number)).contains("基金代缴基本养老保险费");
        run("2025-12-10");
        assertThat(states()).containsExactly("ARRANGED");
    }

    @Test
    @DisplayName("不需代缴的，写明原因")
    void it_may_not_be_needed() {
        run("2025-11-21");
        hall.complete(OFFICER, number, TASK, Map.of("outcome", "NOT_NEEDED", "comment", "本人已缴至退休当月"));

        assertThat(hall.ends(number)).contains("EndEvent_ContributionNotNeeded");
        assertThat(states()).containsExactly("NOT_NEEDED");
        assertThat(told(number)).doesNotContain("基金代缴基本养老保险费");
    }

    @Test
    @DisplayName("安排之前停止领金的，任务收回")
    void a_benefit_that_ends_takes_the_task_back() {
        run("2025-11-21");
        left(citizen, caseNumber);

        assertThat(hall.ends(number)).contains("EndEvent_ServiceEnded");
        assertThat(states()).containsExactly("LAPSED");
    }

    @Test
    @DisplayName("安排之后停止领金的，通知经办机构自停发月起停止代缴；经异议恢复的，重新安排")
    void the_agency_stops_what_it_had_arranged() {
        arranged();
        var exit = left(citizen, caseNumber);

        assertThat(told(number)).contains("停止代缴养老保险费");
        assertThat(states()).containsExactly("ENDED");
        assertThat(column("ended_before")).containsExactly("2026-06");

        hall.at("2026-06-12T09:00");
        answered(object(exit.substring(1, exit.indexOf("-13"))), "UPHELD");
        run("2026-06-20");
        assertThat(states()).containsExactly("ENDED", "OPEN");
    }
}
