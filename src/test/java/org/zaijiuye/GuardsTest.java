package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                Arguments.of(ArchitectureTest.the_engines_inside_stays_in_few_rooms, List.of("ClockUtil")),
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

    /** A house of one class a room: each one knows a class of the next place to the right, or of its own place. */
    @Test
    void the_order_of_rooms_fails_on_a_planted_import_in_every_room(@TempDir Path folder) {
        var planted = PlantedHouse.build(folder);

        var report = ArchitectureTest.rooms(PlantedHouse.ROOT)
                .evaluate(new ClassFileImporter().importPath(folder))
                .getFailureReport()
                .getDetails();

        assertThat(planted).hasSizeGreaterThan(25);
        assertThat(planted).allSatisfy(fault -> assertThat(report)
                .anySatisfy(line -> assertThat(line).startsWith(fault)));
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
