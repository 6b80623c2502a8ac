package org.zaijiuye.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.zaijiuye.Counter;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.lifecycle.ServiceRound;
import org.zaijiuye.records.Entitlement;

/** Paid for April and May 2026, and hired on 2026-04-10 as came out in June: 3960 yuan have to come back. */
abstract class RecoveryDesk extends Counter {

    static final String COLLECT = "Task_CollectRecovery";

    @Autowired
    private List<ServiceRound> rounds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RecoveryAccounts accounts;

    @Autowired
    private OwnRecoveries own;

    @Autowired
    private SpringTemplateEngine templates;

    Citizen citizen;
    String caseNumber = "";
    Entitlement benefit;
    String number = "";

    @BeforeEach
    void paidInVain() {
        citizen = citizen(SEVEN_YEARS);
        caseNumber = drawing(citizen);
        benefit = paid(caseNumber, YearMonth.of(2026, 5), null);
        hall.at("2026-06-10T09:00");
        event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2026-04-10", "{}");
        heardAndReviewed(caseNumber + "-13-1");
        number = benefit.handling() + "-R1";
    }

    void decided() {
        hall.complete(OFFICER, number, "Task_ProposeRecovery", Map.of("heard", "本人无异议"));
        hall.complete(RECHECKER, number, "Task_ReviewRecovery", AGREE);
    }

    void does(String action, String comment) {
        hall.complete(OFFICER, number, COLLECT, Map.of("action", action, "comment", comment));
    }

    Map<String, Object> money(String receipt, String amount, String on) {
        return Map.of("action", "RECEIVED", "receipt", receipt + number, "amount", amount, "receivedOn", on);
    }

    void came(String receipt, String amount, String on) {
        hall.complete(OFFICER, number, COLLECT, money(receipt, amount, on));
    }

    String refused(Map<String, Object> fields) {
        return refused(COLLECT, fields);
    }

    String refused(String what, Map<String, Object> fields) {
        var task = hall.task(number, what).getId();
        hall.claim(OFFICER, task);
        var answer = hall.submit(OFFICER, task, fields);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        return body(answer).path("message").asText();
    }

    void round(String day) {
        round("RECOVERY_BEHIND", day);
    }

    void round(String code, String day) {
        hall.at(day + "T08:00");
        var round = rounds.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(each -> round.portion(LocalDate.parse(day), 0, 1_000_000));
    }

    String open() {
        return accounts.of(number).open().toPlainString();
    }

    /** All that the person was told. */
    String texts() {
        return notices.findBySubjectOrderByCreatedAt(number).stream()
                .map(each -> each.text().text())
                .collect(Collectors.joining("\n"));
    }

    /** The applicant's page, with single spaces. */
    String page() {
        var shown = own.of(new Applicant("any", benefit.personId())).orElseThrow();
        return templates
                .process(own.template(), Set.of("section"), new Context(Locale.CHINA, Map.of("shown", shown)))
                .replaceAll("\\s+", " ");
    }
}
