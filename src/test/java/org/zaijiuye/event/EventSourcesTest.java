package org.zaijiuye.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;

@DisplayName("谁可以报告什么，有什么效力（政策目录9.4、13.4）")
class EventSourcesTest extends Counter {

    @Autowired
    EventSources sources;

    @ParameterizedTest(name = "{0} 由 {1} 报告 → {2}")
    @CsvSource({
        "PersonDied, PSB, CONCLUDE, false",
        "PersonDied, SI, VERIFY, false",
        "PersonDied, X, VERIFY, false",
        "EmploymentStarted, EMP, DRAFT, false",
        "EmploymentStarted, OWN_REGISTRATION, DRAFT, false",
        "EmploymentStarted, TAX, VERIFY, false",
        "BusinessStarted, SAMR, DRAFT, false",
        "BusinessStarted, SI, VERIFY, false",
        "PensionStarted, SI, DRAFT, false",
        "PensionStarted, SAMR, VERIFY, false",
        "Imprisoned, JUS, VERIFY, false",
        "Enrolled, EDU, VERIFY, false",
        "ContactLost, TIME_LIMIT, DRAFT, false",
        "ContactLost, PROVINCE, VERIFY, true",
        "EmploymentEnded, EMP, RECORD, false",
        "EmploymentEnded, X, VERIFY, true",
        "ContactMade, PORTAL, RECORD, false",
        "ContactMade, X, VERIFY, true",
        "BenefitRepaid, BANK, RECORD, false",
        "BenefitRepaid, PSB, VERIFY, true",
        "AccountChanged, PORTAL, RECORD, false",
        "AccountChanged, EMPLOYER, VERIFY, true"
    })
    void each_source_has_its_weight(String type, String source, ReportEffect effect, boolean rejected) {
        var report = new Report("E-1", type, "01", "", LocalDate.of(2026, 6, 8), source, Map.of());

        assertThat(sources.effect(report)).isEqualTo(effect);
        assertThat(sources.rejects(type, source)).isEqualTo(rejected);
    }
}
