package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaijiuye.office.Role;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.EventType;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.HandlingOutcome;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.shared.MessageName;

@DisplayName("名称只有一处：程序的常量与流程图、决策表、词汇表一致")
class ModelNamesTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern WORD = Pattern.compile("`([A-Za-z_-]+)`");

    @Test
    void the_diagrams_wait_for_the_messages_that_the_program_names() {
        assertThat(messages()).isEqualTo(constants(MessageName.class));
    }

    @Test
    void the_review_routes_name_roles_of_the_program() throws IOException {
        var roles = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toSet());
        var named = Pattern.compile("\"([a-z]+-[a-z]+)\"")
                .matcher(Files.readString(PROCESSES.resolve("policy/ReviewRoute.dmn")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(roles);
    }

    @Test
    void the_evidence_sources_name_registers_of_the_program() throws IOException {
        var registers = Arrays.stream(Register.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var table = Files.readString(PROCESSES.resolve("policy/EvidenceSources.dmn"));
        var named = Pattern.compile("<text>\"([a-z]{2,5})\"</text>")
                .matcher(table)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(registers);
    }

    static Stream<Set<String>> kinds() {
        return Stream.of(
                codes(HandlingState.class),
                codes(HandlingOutcome.class),
                codes(PersonState.class),
                codes(LineState.class),
                codes(Register.class),
                Stream.of(BenefitState.values())
                        .filter(state -> state != BenefitState.NONE && state != BenefitState.APPLIED)
                        .map(Enum::name)
                        .collect(Collectors.toSet()),
                Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toSet()),
                Stream.concat(Arrays.stream(ExitFact.values()).map(ExitFact::type), constants(EventType.class).stream())
                        .collect(Collectors.toSet()),
                constants(MessageName.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_glossary_has_a_chinese_word_for_each(Set<String> names) throws IOException {
        var words = WORD.matcher(Files.readString(Path.of("src/docs/glossary.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(words).containsAll(names);
    }

    private static Set<String> messages() {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> model.getModelElementsByType(Message.class).stream())
                    .map(Message::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
