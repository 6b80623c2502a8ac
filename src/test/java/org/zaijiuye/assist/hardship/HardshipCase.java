package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Certificates;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.shared.Reason;

/** People of Rongcheng who are registered as unemployed since 2025-11-04 and apply for recognition on 2025-11-06. */
abstract class HardshipCase extends Counter {

    static final LocalDate OLD = LocalDate.of(1974, 3, 12);
    static final LocalDate YOUNG = LocalDate.of(1990, 3, 12);
    static final String DAY = "2025-11-06T09:00";

    @Autowired
    Recognitions recognitions;

    @Autowired
    private EvidenceFile evidence;

    @Autowired
    private Certificates certificates;

    @Autowired
    private TestRestTemplate rest;

    static String asking(String category, String more) {
        return "{\"item\":\"hardship\",\"hardshipCategory\":\"%s\"%s}".formatted(category, more.replace('\'', '"'));
    }

    Citizen person(LocalDate birthDate) {
        var citizen = citizen(birthDate, "");
        registered(citizen);
        return citizen;
    }

    String applied(Citizen citizen, String item) {
        var number = Hall.number("HARD");
        submit(number, citizen, DAY, item);
        return number + "-12";
    }

    static String application(String handling) {
        return handling.replaceFirst("-12$", "");
    }

    /** The first reviewer agrees, and the notice is shown for its five working days. */
    void shown(String handling) {
        hall.complete(CLERK, handling, "Task_FirstReview", AGREE);
        hall.at("2025-11-14T00:00");
        hall.run();
    }

    Recognition recognised(Citizen citizen, String item) {
        var handling = applied(citizen, item);
        shown(handling);
        hall.complete(COUNTY_REVIEWER, handling, "Task_Approve", AGREE);
        return recognition(handling).orElseThrow();
    }

    Optional<Recognition> recognition(String handling) {
        return recognitions.findByHandling(handling);
    }

    Recognition again(Recognition recognition) {
        return recognitions.findById(recognition.key()).orElseThrow();
    }

    /** The registers and others that have told something. */
    List<String> evidenceOf(String handling) {
        return evidence.of(handling).stream().map(Evidence::register).toList();
    }

    DecisionRecord proposed(String handling) {
        return decisions.latest(handling, DecisionRecord.Kind.PROPOSAL).orElseThrow();
    }

    List<String> codesProposed(String handling) {
        return stored.reasons(proposed(handling)).stream().map(Reason::code).toList();
    }

    String claimed(String user, String handling, String task) {
        var id = hall.task(handling, task).getId();
        assertThat(hall.claim(user, id).getStatusCode().is2xxSuccessful()).isTrue();
        return id;
    }

    /** The number of the electronic certificate that somebody recognised applies for on the next day. */
    String certificate(Citizen citizen) {
        var number = Hall.number("HARDCERT");
        submit(number, citizen, "2025-11-15T09:00", "{\"item\":\"certificate\",\"certForm\":\"ELECTRONIC\"}");
        return certificates.findByHandling(number + "-07").orElseThrow().number();
    }

    String letter(String handling) {
        var headers = new HttpHeaders();
        headers.setBasicAuth("portal", "portal");
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        var address = "/api/applications/" + application(handling) + "/items/hardship/notice";
        return String.valueOf(rest.exchange(address, HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody());
    }

    String page(String address) {
        return rest.getForObject(address, String.class);
    }
}
