package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A guard that cannot fail guards nothing: each one is shown the fault it exists for. */
class GuardsTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages("org.zaijiuye.planted", "org.zaijiuye.register.planted", "org.zaijiuye.exit.plantedother");

    static List<Arguments> guards() {
        return List.of(
                Arguments.of(ArchitectureTest.rules_are_pure, List.of("EngineRules")),
                Arguments.of(
                        ArchitectureTest.rules_never_read_the_clock,
                        List.of("LocalDate.now", "Instant.now", "currentTimeMillis", "java.time.Clock")),
                Arguments.of(ArchitectureTest.delegates_are_named_and_hidden, List.of("VisibleWork")),
                Arguments.of(ArchitectureTest.items_meet_only_in_bpmn, List.of("FirstItem", "SecondItem")),
                Arguments.of(ArchitectureTest.only_variables_classes_touch_variables, List.of("getVariable")),
                Arguments.of(ArchitectureTest.only_records_and_items_store, List.of("data.annotation.Id")),
                Arguments.of(ArchitectureTest.adapters_are_used_by_nobody, List.of("PlantedAdapter")),
                Arguments.of(ArchitectureTest.every_package_is_null_marked, List.of("org.zaijiuye.planted")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guards")
    void each_guard_fails_on_its_planted_fault(ArchRule guard, List<String> named) {
        var result = guard.evaluate(PLANTED);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(named);
    }

    @Test
    void a_guard_lets_pass_what_is_right() {
        var right = new ClassFileImporter().importPackages("org.zaijiuye.shared");

        guards().forEach(guard -> assertThat(((ArchRule) guard.get()[0])
                        .allowEmptyShould(true)
                        .evaluate(right)
                        .hasViolation())
                .isFalse());
    }
}
