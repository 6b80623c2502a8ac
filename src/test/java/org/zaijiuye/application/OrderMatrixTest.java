package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.PolicyMode;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.shared.Annex;

/**
 * Each ordered pair of open items in one form, where the column is withdrawn before anything is decided and the person
 * holds all else that the row could need.
 */
@DisplayName("先后关系（政策目录9.1、9.3）：行须先有列；列撤回之后，前置的按前置未成办结，其余照办")
class OrderMatrixTest extends Counter {

    private static final List<String> OPEN = List.of(
            "registration",
            "benefit",
            "jobseeking",
            "guidance",
            "referral",
            "internship",
            "certificate",
            "trainingwish",
            "trainingoffer",
            "deregistration",
            "employment");

    @Autowired
    private Recognitions recognitions;

    /** Of the assistance, beside what touches it. */
    private static final List<String> ASSISTANCE = List.of("hardship", "flexsubsidy", "startupsubsidy");

    private static final List<String> BESIDE = List.of("registration", "benefit", "employment", "deregistration");

    /** Row and column of policy.md: PREREQUISITE closes the row, EXCLUDED refuses the form; all else goes on. */
    private static final Map<String, String> MATRIX = Map.ofEntries(
            Map.entry("benefit registration", "PREREQUISITE"),
            Map.entry("referral jobseeking", "PREREQUISITE"),
            Map.entry("certificate registration", "PREREQUISITE"),
            Map.entry("trainingoffer registration", "PREREQUISITE"),
            Map.entry("hardship registration", "PREREQUISITE"),
            Map.entry("flexsubsidy hardship", "PREREQUISITE"),
            // Nobody is recognised who never was on the register.
            Map.entry("flexsubsidy registration", "PREREQUISITE"),
            Map.entry("registration deregistration", "EXCLUDED"),
            Map.entry("deregistration registration", "EXCLUDED"),
            Map.entry("registration employment", "EXCLUDED"),
            Map.entry("employment registration", "EXCLUDED"),
            Map.entry("benefit employment", "EXCLUDED"),
            Map.entry("employment benefit", "EXCLUDED"));

    static Stream<Arguments> pairs() {
        return Stream.of(
                        pairs(OPEN, OPEN),
                        pairs(ASSISTANCE, ASSISTANCE),
                        pairs(ASSISTANCE, BESIDE),
                        pairs(BESIDE, ASSISTANCE))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> pairs(List<String> rows, List<String> columns) {
        return rows.stream().flatMap(row -> columns.stream()
                .filter(column -> !column.equals(row))
                .map(column -> Arguments.of(row, column, MATRIX.getOrDefault(row + " " + column, "GOES_ON"))));
    }

    @ParameterizedTest(name = "{0} 与 {1}：{2}")
    @MethodSource("pairs")
    void what_becomes_of_the_row(String row, String column, String expected) {
        var citizen = citizen("");
        if (!row.equals("registration") && !column.equals("registration")) {
            var caseNumber = registered(citizen);
            if (row.equals("flexsubsidy") && !column.equals("hardship")) {
                recognised(caseNumber);
            }
        }
        if (row.equals("referral") && !column.equals("jobseeking")) {
            submit(Hall.number("ORDER"), citizen, "2025-11-05T09:00", sample("jobseeking"));
        }
        var number = Hall.number("ORDER");
        var answer =
                post(number, citizen, "2025-11-06T09:00", "U01", ",\"benefitEnds\":true", sample(column), sample(row));
        if (expected.equals("EXCLUDED")) {
            assertThat(answer.getStatusCode().value()).isEqualTo(422);
            assertThat(body(answer).path("faults").findValuesAsText("code")).containsAnyOf("F03", "F04");
            return;
        }
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        withdraw(number, column);
        assertThat(outcome(handlingOf(number, column))).isEqualTo("WITHDRAWN");
        var outcome = outcome(handlingOf(number, row));
        if (expected.equals("PREREQUISITE")) {
            assertThat(outcome).isEqualTo("PREREQ_FAILED");
            assertThat(codes(handlingOf(number, row))).containsExactly("PREREQ_FAILED");
        } else {
            assertThat(outcome).isIn(goesOn(row));
        }
    }

    private void recognised(String caseNumber) {
        var registration = caseOf(caseNumber);
        recognitions.save(new Recognition(
                null,
                registration.personId(),
                caseNumber,
                registration.handling(),
                STREET,
                "weihai",
                "H01",
                "H01",
                LocalDate.of(2025, 11, 5),
                LocalDate.of(2026, 11, 5),
                PolicyMode.THREE_YEARS,
                RecognitionState.RECOGNISED,
                null,
                null,
                Recognitions.openKey(registration.personId())));
    }

    /** Decided at once, or with somebody who decides. */
    private static List<String> goesOn(String row) {
        var outcomes = new ArrayList<String>(List.of("GRANTED", "REFUSED"));
        if (!List.of("jobseeking", "guidance", "referral", "trainingwish", "trainingoffer")
                .contains(row)) {
            outcomes.add(null);
        }
        return outcomes;
    }

    private static String handlingOf(String application, String word) {
        return "%s-%02d".formatted(application, Annex.item(word).number());
    }

    private static String sample(String word) {
        try {
            var file = new ClassPathResource("items/" + word + ".json");
            return Hall.json(file.getContentAsString(StandardCharsets.UTF_8))
                    .path("request")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
