package org.zaijiuye.serve.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;

@DisplayName("指导专家的登记和停用")
class ExpertsTest extends Counter {

    private static final String EXPERT =
            "{\"name\":\"于海\",\"office\":\"371082\",\"place\":\"荣成市\",\"topics\":\"面试\",\"active\":%s}";

    @Autowired
    private Experts experts;

    @Test
    @DisplayName("登记后时段可约，停用后不再提供")
    void an_expert_offers_time_while_active() {
        assertThat(enter("admin", "E77", EXPERT.formatted("true"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(offered()).contains("E77-202511060900");
        assertThat(enter("admin", "E77", EXPERT.formatted("false"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(offered()).doesNotContain("E77-");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "e 1, 371082, code",
        "E78, 999999, office",
        "E78, '', office",
    })
    @DisplayName("编号、机构有误的说明是哪一项，不登记")
    void a_faulty_expert_is_refused(String code, String office, String field) {
        var answer = enter("admin", code, EXPERT.formatted("true").replace("371082", office));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(body(answer).path("faults").findValuesAsText("field")).containsExactly(field);
        assertThat(experts.existsById(code)).isFalse();
    }

    @Test
    void only_administrators_enter_experts() {
        assertThat(enter("portal", "E79", EXPERT.formatted("true"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private String offered() {
        return hall.get("portal", "/api/guidance/slots?from=2025-11-06&to=2025-11-06")
                .toString();
    }

    private ResponseEntity<JsonNode> enter(String user, String code, String body) {
        return hall.call(user, HttpMethod.PUT, "/api/guidance/experts/" + code, body);
    }
}
