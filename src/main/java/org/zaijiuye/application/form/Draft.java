package org.zaijiuye.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zaijiuye.person.IdType;
import org.zaijiuye.person.Judgement;
import org.zaijiuye.shared.Fault;

/**
 * A form that is being checked: fields with a fault of structure are gone, so every check can run on what is left and
 * all faults come in one answer.
 *
 * @param sender user who sent the form
 * @param now the time of receipt, in {@code zone}
 */
record Draft(ObjectNode form, String sender, LocalDateTime now, ZoneId zone) {

    private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+");

    static Draft without(List<Fault> faults, ObjectNode sent, String sender, LocalDateTime now, ZoneId zone) {
        var pruned = sent.deepCopy();
        faults.forEach(fault -> remove(pruned, fault.field()));
        return new Draft(pruned, sender, now, zone);
    }

    /** The text of a field such as {@code applicant.idNo}; empty if it was left out or is faulty. */
    Optional<String> text(String block, String field) {
        return Optional.of(form.path(block).path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    Optional<String> text(String field) {
        return Optional.of(form.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    Optional<LocalDate> date(String block, String field) {
        return text(block, field).map(LocalDate::parse);
    }

    Optional<LocalDateTime> submittedAt() {
        return text("submittedAt").flatMap(text -> Moments.read(text, zone));
    }

    /** What the number shows by itself; empty if it, or the kind of document, is missing. */
    Optional<Judgement> identity() {
        return text("applicant", "idType").flatMap(IdType::of).flatMap(type -> text("applicant", "idNo")
                .map(number -> type.judge(number, now.toLocalDate(), null)));
    }

    /** From the number, or as entered where the number carries none. */
    Optional<LocalDate> birthDate() {
        return identity().map(Judgement::birthDate).or(() -> date("applicant", "birthDate"));
    }

    boolean online() {
        return !form.path("channel").asText().equals("COUNTER");
    }

    /** The elements of {@code items} in their order, with their words; faulty ones have an empty word. */
    List<Chosen> items() {
        return StreamSupport.stream(form.path("items").spliterator(), false)
                .map(element -> new Chosen(element.path("item").asText(""), element))
                .toList();
    }

    boolean chosen(String word) {
        return items().stream().anyMatch(item -> item.word().equals(word));
    }

    /** The places of the elements that a predicate likes, as {@code items[0]}, with their words. */
    Stream<Placed> places(Predicate<Chosen> wanted) {
        var items = items();
        return Stream.iterate(0, i -> i + 1)
                .limit(items.size())
                .filter(i -> wanted.test(items.get(i)))
                .map(i -> new Placed("items[" + i + "]", items.get(i)));
    }

    record Chosen(String word, JsonNode request) {}

    record Placed(String at, Chosen item) {}

    private static void remove(ObjectNode form, String field) {
        var steps = STEP.matcher(field).results().map(match -> match.group()).toList();
        JsonNode parent = form;
        for (var step : steps.subList(0, Math.max(0, steps.size() - 1))) {
            parent = parent instanceof ArrayNode list ? list.path(index(step)) : parent.path(step);
        }
        if (parent instanceof ObjectNode object && !steps.isEmpty()) {
            object.remove(steps.get(steps.size() - 1));
        } else if (parent instanceof ArrayNode list && index(steps.get(steps.size() - 1)) < list.size()) {
            // The others keep their places.
            list.set(index(steps.get(steps.size() - 1)), NullNode.getInstance());
        }
    }

    private static int index(String step) {
        return step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : Integer.MAX_VALUE;
    }
}
