package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * The boundaries of policy.md §14 that one decision shows, asked as hypothetical cases: {@code boundaries.json} has a row
 * each, which changes the facts that the item's sample is granted on. Without codes the row is granted.
 */
@DisplayName("政策目录第14节的边界，逐行试判")
class BoundaryListTest extends Counter {

    @Autowired
    private ObjectMapper json;

    @TestFactory
    Stream<DynamicTest> each_row() throws IOException {
        return rows(read("boundaries.json"))
                .map(row -> dynamicTest(row.path("row").asText(), () -> judge(row)));
    }

    private void judge(JsonNode row) throws IOException {
        var item = row.path("item").asText();
        var facts = ((ObjectNode) read("items/" + item + ".json").path("granted"));
        facts.setAll((ObjectNode) row.path("change"));
        var answer = body(hall.post("portal", "/api/decisions/" + item, facts.toString()));
        assertThat(answer.path("outcome").asText())
                .as("%s", answer)
                .isEqualTo(row.has("codes") ? "REFUSED" : "GRANTED");
        assertThat(rows(row.path("codes")).map(JsonNode::asText).toList())
                .isSubsetOf(rows(answer.path("reasons"))
                        .map(reason -> reason.path("code").asText())
                        .toList());
        contains(answer.path("result"), row.path("result"));
    }

    /** What the row names is so; amounts are compared as amounts. */
    private static void contains(JsonNode answer, JsonNode expected) {
        if (expected.isNumber()) {
            assertThat(answer.decimalValue()).isEqualByComparingTo(expected.decimalValue());
        } else if (expected.isArray()) {
            assertThat(answer).hasSameSizeAs(expected);
            for (var i = 0; i < expected.size(); i++) {
                contains(answer.get(i), expected.get(i));
            }
        } else if (expected.isObject()) {
            expected.properties().forEach(field -> contains(answer.path(field.getKey()), field.getValue()));
        } else if (!expected.isMissingNode()) {
            assertThat(answer).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("14.4 失业登记不予：失业保险金、困难认定前置未成，个人求职登记照办")
    void a_refused_registration_closes_what_needs_it_and_nothing_else() {
        var number = Hall.number("BOUND");
        var person = citizen(LocalDate.of(1970, 3, 12), SEVEN_YEARS);
        hall.at("2025-11-04T09:00");
        submitForm(form(
                        number,
                        person,
                        "2025-11-04T09:00",
                        "U01",
                        "",
                        REGISTRATION,
                        BENEFIT,
                        "{\"item\":\"hardship\",\"hardshipCategory\":\"H01\"}",
                        "{\"item\":\"jobseeking\",\"jobIntent1\":\"4-03-02\",\"workType\":\"FULL_TIME\",\"pushConsent\":true}")
                .replace("\"workAbility\":true", "\"workAbility\":false"));
        reviewed(number + "-01");
        assertThat(outcome(number + "-01")).isEqualTo("REFUSED");
        assertThat(outcome(number + "-02")).isEqualTo("PREREQ_FAILED");
        assertThat(outcome(number + "-12")).isEqualTo("PREREQ_FAILED");
        assertThat(outcome(number + "-03")).isEqualTo("GRANTED");
        assertThat(hall.ends(number)).containsExactly("EndEvent_ApplicationClosed");
    }

    private static Stream<JsonNode> rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode read(String resource) throws IOException {
        try (var content = new ClassPathResource(resource).getInputStream()) {
            return json.readTree(content);
        }
    }
}
