package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;

@DisplayName("每日分层分类：生日、长期失业、服务层级")
class TagsRoundTest extends Counter {

    @Autowired
    ServiceRecords services;

    private void tagged(String moment, String caseNumber, String tags, int tier) {
        hall.at(moment);
        rounds();
        assertThat(caseOf(caseNumber))
                .as(moment)
                .returns(tags, each -> each.tags())
                .returns(tier, each -> each.tier());
    }

    private void service(String caseNumber, ServiceKind kind, int number, boolean counts) {
        var registration = caseOf(caseNumber);
        services.save(new ServiceRecord(
                null,
                registration.personId(),
                caseNumber,
                kind,
                LocalDate.of(2025, 12, 1),
                counts,
                caseNumber + "-" + kind + number,
                null));
    }

    @Test
    @DisplayName("25周岁生日当天不再是失业青年；登记满12个月当天起是长期失业")
    void birthdays_and_months_are_seen_by_the_round_of_the_day() {
        var number = Hall.number("YOUNG");
        submit(number, citizen(LocalDate.of(2000, 11, 20), ""), "2025-11-04T09:00", REGISTRATION);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        tagged("2025-11-19T07:00", "C" + number, "YOUTH", 1);
        tagged("2025-11-20T07:00", "C" + number, "GENERAL", 1);
    }

    @Test
    void long_unemployment_begins_on_the_day() {
        var caseNumber = registered(citizen(""));
        hall.at("2026-04-01T09:00");
        assertThat(registrations.contact(caseNumber, LocalDate.of(2026, 11, 1))).isOne();
        tagged("2026-11-03T07:00", caseNumber, "GENERAL", 1);
        tagged("2026-11-04T07:00", caseNumber, "LONG_TERM", 1);
    }

    @Test
    @DisplayName("三次有效推荐、一次指导、登记满90天：转入就业援助；不计数的推荐不算")
    void the_market_has_been_tried() {
        var caseNumber = registered(citizen(""));
        for (var i = 0; i < 2; i++) {
            service(caseNumber, ServiceKind.RECOMMENDATION, i, true);
        }
        service(caseNumber, ServiceKind.RECOMMENDATION, 2, false);
        service(caseNumber, ServiceKind.GUIDANCE, 0, true);
        tagged("2026-02-02T07:00", caseNumber, "GENERAL", 1);
        service(caseNumber, ServiceKind.RECOMMENDATION, 3, true);
        tagged("2026-02-01T07:00", caseNumber, "GENERAL", 1);
        tagged("2026-02-02T07:00", caseNumber, "GENERAL", 2);

        var shown = hall.get("portal", "/api/cases/" + caseNumber);
        assertThat(shown.path("tier").asInt()).isEqualTo(2);
        assertThat(shown.path("class").asText()).isEqualTo("GENERAL");
    }
}
