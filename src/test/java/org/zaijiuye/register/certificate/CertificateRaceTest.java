package org.zaijiuye.register.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.Race;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.records.Certificates;

@DisplayName("就业创业证一人一号：二十个线程同时为同一人的两个办件发证")
class CertificateRaceTest extends Counter {

    private static final String ELECTRONIC = "{\"item\":\"certificate\",\"certForm\":\"ELECTRONIC\"}";
    private static final int THREADS = 20;

    @Autowired
    private CertificateItem item;

    @Autowired
    private Certificates certificates;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void one_person_has_one_number_for_life() {
        var citizen = citizen("");
        registered(citizen);
        var number = new String[] {Hall.number("RACE"), Hall.number("RACE")};
        hall.at("2025-11-05T09:00");
        for (var each : number) {
            assertThat(post(each, citizen, "2025-11-05T09:00", "U01", "", ELECTRONIC)
                            .getStatusCode()
                            .value())
                    .isEqualTo(201);
        }
        Race.of(IntStream.range(0, THREADS).boxed().toList(), i -> grant(number[i % 2] + "-07"));

        var person = handling(number[0] + "-07").personId();
        assertThat(certificates.findAll())
                .filteredOn(each -> each.personId() == person)
                .hasSize(1);
        var first = certificates.findByPersonId(person).orElseThrow();
        grant(number[0] + "-07");
        grant(number[1] + "-07");
        assertThat(certificates.findByPersonId(person)).contains(first);
        assertThat(notices.findBySubjectOrderByCreatedAt(first.handling()))
                .filteredOn(notice -> notice.title().contains("已签发"))
                .hasSize(1);
    }

    private boolean grant(String handling) {
        return Collision.again(() -> {
            transaction.executeWithoutResult(begun -> item.grant(handling));
            return true;
        });
    }
}
