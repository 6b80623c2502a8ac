package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.desk.RecordWords;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Handling;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Titled;

/**
 * What every item must do, whatever it is about. Its sample case is {@code items/<word>.json} among the test resources:
 * a request, and facts that its rule grants, refuses and, where it can, refers.
 */
@DisplayName("每个事项都要做到的")
class ItemContractTest extends Counter {

    private static final String DAY = "2025-11-06T09:00";

    @Autowired
    private ItemRegistry items;

    @Autowired
    private TaskService tasks;

    @Autowired
    private List<ItemGuide> guides;

    @Autowired
    private Parameters parameters;

    @Autowired
    private RecordWords words;

    @Test
    void words_and_numbers_are_unique_and_those_of_the_annex() {
        assertThat(items.all()).extracting(Item::word).doesNotHaveDuplicates();
        assertThat(items.all()).extracting(Item::number).doesNotHaveDuplicates();
        assertThat(items.all()).allSatisfy(item -> Annex.find(item.word())
                .ifPresent(name -> assertThat(item.description().name()).isEqualTo(name)));
    }

    @Test
    void a_parameter_that_several_items_read_is_one() {
        var definitions = items.all().stream()
                .flatMap(item -> item.description().parameters().stream())
                .distinct();
        assertThat(definitions).extracting(ParameterDefinition::name).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicContainer> each_item() {
        return items.all().stream()
                .map(item -> dynamicContainer(
                        item.title(),
                        Stream.of(
                                dynamicTest("描述", () -> describes_itself(item)),
                                dynamicTest("办事指南", () -> has_its_guide(item)),
                                dynamicTest("文字", () -> is_read_in_words(item)),
                                dynamicTest("试判", () -> its_rule_answers(item)),
                                dynamicTest("预检", () -> is_prechecked(item)),
                                dynamicTest("重复申请", () -> is_open_once(item)),
                                dynamicTest("撤回", () -> is_withdrawn(item)),
                                dynamicTest("逾期未补正", () -> is_closed_where_nothing_is_supplemented(item)))));
    }

    private void describes_itself(Item<?> item) {
        var description = item.description();
        assertThat(Arrays.stream(item.requestType().getRecordComponents())
                        .filter(field -> !field.getName().equals("item")))
                .allSatisfy(field -> assertThat(field.getAccessor().getAnnotation(JsonPropertyDescription.class))
                        .as("Chinese name of " + field)
                        .isNotNull());
        assertThat(description.resultWords().values()).doesNotHaveDuplicates().allSatisfy(word -> assertThat(word)
                .containsPattern("\\p{IsHan}"));
        assertThat(item.grounds()).extracting(Reason::code).doesNotHaveDuplicates();
        assertThat(description.excludes()).allSatisfy(exclusion -> assertThat(exclusion.others())
                .allSatisfy(word -> assertThat(Annex.find(word)).isPresent()));
        var prerequisite = description.prerequisite();
        if (prerequisite != null) {
            assertThat(prerequisite.refusal().code()).isEqualTo("PREREQ_FAILED");
            assertThat(prerequisite.anyOf())
                    .allSatisfy(word -> assertThat(items.of(word).holds(-1)).isFalse());
        }
        assertThat(hall.get("portal", "/api/decisions/" + item.word() + "/schema")
                        .path("properties")
                        .size())
                .isEqualTo(item.factsType().getRecordComponents().length);
    }

    private void has_its_guide(Item<?> item) {
        assertThat(guides)
                .filteredOn(guide -> guide.item().equals(item.word()))
                .hasSize(1)
                .allSatisfy(guide -> {
                    assertThat(guide.audience()).containsPattern("\\p{IsHan}").doesNotContainPattern("[0-9。]");
                    for (var area :
                            Map.of("371082", "weihai", "140106", "shanxi").entrySet()) {
                        var asked = parameters.asking(area.getValue(), area.getKey(), LocalDate.of(2025, 11, 6));
                        for (var part : List.of(guide.conditions(asked), guide.effects(asked), guide.endings(asked))) {
                            assertThat(part).isNotEmpty().allSatisfy(sentence -> assertThat(sentence.text())
                                    .containsPattern("\\p{IsHan}")
                                    .doesNotContain("。", "{"));
                        }
                    }
                });
    }

    private void its_rule_answers(Item<?> item) {
        var sample = sample(item);
        for (var outcome : List.of("granted", "refused", "referred")) {
            if (sample.has(outcome)) {
                var answer = body(hall.post(
                        "portal",
                        "/api/decisions/" + item.word(),
                        sample.path(outcome).toString()));
                assertThat(answer.path("outcome").asText()).as("%s", answer).isEqualToIgnoringCase(outcome);
                assertThat(answer.path("reasons")).isNotEmpty().allSatisfy(reason -> assertThat(
                                reason.path("legalBasis").asText())
                        .matches("《.+》.+"));
            }
        }
        assertThat(sample.has("granted") && sample.has("refused")).isTrue();
    }

    /** What rules and interfaces know by a code, an official reads by its name. */
    private void is_read_in_words(Item<?> item) {
        assertThat(Stream.of(item.requestType(), item.factsType())
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .filter(field -> field.getAccessor().isAnnotationPresent(JsonPropertyDescription.class))
                        .<Class<?>>map(RecordComponent::getType)
                        .filter(Class::isEnum))
                .allMatch(Titled.class::isAssignableFrom);
        var sample = sample(item);
        Map.of(
                        "request", item.requestType(),
                        "granted", item.factsType(),
                        "refused", item.factsType(),
                        "referred", item.factsType())
                .forEach((part, type) -> assertThat(words.of(sample.path(part), type))
                        .extracting(row -> row.get("value"))
                        .noneMatch(value ->
                                value.matches("[a-z]+|[A-Z][A-Z_]*[0-9]*|[1-9][0-9]{5}|[0-9]-[0-9]{2}-[0-9]{2}.*")));
    }

    private void is_prechecked(Item<?> item) {
        var citizen = somebody(item);
        hall.at(DAY);
        var form =
                form("PRE-" + item.word().toUpperCase(java.util.Locale.ROOT), citizen, DAY, "U01", "", requests(item));
        var outlook = Hall.item(body(hall.post("portal", "/api/precheck", form)), item.word());
        assertThat(outlook.at("/decision/reasons")).isNotEmpty();
        assertThat(outlook.path("officeName").asText()).isNotBlank();
        assertThat(outlook.at("/limit/legalDays").asInt()).isPositive();
    }

    private void is_open_once(Item<?> item) {
        var citizen = somebody(item);
        var first = taken(item, citizen);
        var second = Hall.number("TWICE");
        assertThat(post(second, citizen, DAY, "U01", "", requests(item))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(handling(number(second, item)).blockedBy()).isEqualTo(number(first, item));
    }

    private void is_withdrawn(Item<?> item) {
        var number = taken(item, somebody(item));
        withdraw(number, item.word());
        assertThat(handling(number(number, item)))
                .returns("WITHDRAWN", Handling::outcome)
                .returns(null, Handling::openKey);
        assertThat(told(number(number, item))).containsExactly(item.title() + "已撤回");
    }

    /** Asked of items that a person reviews; what is decided in one step is closed at once. */
    private void is_closed_where_nothing_is_supplemented(Item<?> item) {
        var number = taken(item, somebody(item));
        hall.run();
        var handling = number(number, item);
        if (hall.open(handling).isEmpty()) {
            assertThat(handling(handling).open()).isFalse();
            return;
        }
        var reviewer = tasks
                .getIdentityLinksForTask(hall.task(handling, "Task_FirstReview").getId())
                .stream()
                .map(link -> link.getGroupId())
                .findFirst()
                .orElseThrow();
        neverSupplemented(reviewer, handling);
        assertThat(outcome(handling)).isEqualTo("NO_SUPPLEMENT");
    }

    /** Handed in, and nothing has run yet. */
    private String taken(Item<?> item, Citizen citizen) {
        var number = Hall.number("CONTRACT");
        var answer = post(number, citizen, DAY, "U01", "", requests(item));
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return number;
    }

    private static String number(String application, Item<?> item) {
        return "%s-%02d".formatted(application, item.number());
    }

    private Citizen somebody(Item<?> item) {
        var citizen = citizen(sample(item).path("si").asText());
        if (sample(item).path("registered").asBoolean()) {
            registered(citizen);
        }
        return citizen;
    }

    /** The item, and before it what it needs and a registered person does not hold already. */
    private String[] requests(Item<?> item) {
        var requests = new ArrayList<String>();
        var prerequisite = item.description().prerequisite();
        if (prerequisite != null && !sample(item).path("registered").asBoolean()) {
            prerequisite
                    .anyOf()
                    .forEach(word ->
                            requests.add(sample(items.of(word)).path("request").toString()));
        }
        requests.add(sample(item).path("request").toString());
        return requests.toArray(String[]::new);
    }

    private static ObjectNode sample(Item<?> item) {
        try {
            var file = new ClassPathResource("items/" + item.word() + ".json");
            return Hall.json(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "item " + item.word() + " needs its sample case in src/test/resources/items", e);
        }
    }
}
