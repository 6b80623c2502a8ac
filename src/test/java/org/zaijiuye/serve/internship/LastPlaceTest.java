package org.zaijiuye.serve.internship;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Hall;
import org.zaijiuye.Race;

@DisplayName("就业见习：最后一个名额")
class LastPlaceTest extends InternshipDesk {

    @Test
    @DisplayName("二十家同时答复、二十人同时登记协议：最后一个名额只给一人")
    void the_last_place_is_given_once() {
        var wanted = entered(1, MAIL);
        var people = new ArrayList<Citizen>();
        var applied = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            var each = citizen(LocalDate.of(2003, 5, 6), "");
            registered(each);
            submit(Hall.number("APPLY"), each, "2025-11-05T09:00", WISH);
            people.add(each);
            applied.add(body(apply(each, wanted)).path("application").asText());
        }
        var answers = Race.of(applied, each -> code(outcome(each, "{\"accepted\":true}")));
        assertThat(answers).containsOnly(200, 422).containsOnlyOnce(200);
        var chosen = people.remove(answers.indexOf(200));
        assertThat(people)
                .allSatisfy(each -> assertThat(refused(agree(each, wanted))).contains("名额已满"));
        assertThat(agree(chosen, wanted).getStatusCode().value()).isEqualTo(201);

        var direct = entered(1, "");
        var agreements = Race.of(people, each -> code(agree(each, direct)));
        assertThat(agreements).containsOnly(201, 422).containsOnlyOnce(201);
    }

    private static int code(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value();
    }
}
