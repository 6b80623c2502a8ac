package org.zaijiuye.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.person.AreaCodes;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/** Areas must be divisions of GB/T 2260; abolished ones pass, because old papers carry them. */
@Component
class AreaCheck implements FormCheck {

    private static final List<String> OF_PERSON = List.of("hukouArea", "residenceArea");
    private static final Pattern COUNTY_OR_STREET = Pattern.compile("[0-9]{6}(?:[0-9]{3})?");
    private static final int PREFECTURE_DIGITS = 4;
    private static final int COUNTY_DIGITS = 6;

    private final ItemRegistry items;

    AreaCheck(ItemRegistry items) {
        this.items = items;
    }

    @Override
    public Stream<Fault> faults(Draft draft) {
        return Stream.concat(ofPerson(draft), ofItems(draft));
    }

    private static Stream<Fault> ofPerson(Draft draft) {
        return OF_PERSON.stream().flatMap(field -> draft.text("applicant", field).filter(AreaCheck::unknown).stream()
                .map(code -> FormCheck.fault("applicant." + field, "FIELD_INVALID", sentence(code))));
    }

    private Stream<Fault> ofItems(Draft draft) {
        return draft.places(item -> items.find(item.word()).isPresent())
                .flatMap(place -> fields(items.of(place.item().word())).flatMap(field -> ofItem(place, field)));
    }

    private static Stream<String> fields(Item<?> item) {
        return Arrays.stream(item.requestType().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(AreaCode.class))
                .map(RecordComponent::getName);
    }

    private static Stream<Fault> ofItem(Draft.Placed place, String field) {
        var value = place.item().request().path(field);
        var codes = value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        return codes.filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(AreaCheck::unknown)
                .map(code -> new Fault(
                        place.at() + "." + field, place.item().word(), "FIELD_INVALID", sentence(code), null));
    }

    private static String sentence(String code) {
        return "没有代码为“" + code + "”的行政区划，请核对。";
    }

    /**
     * A development zone has a code of its own within its city. Of a street (nine digits) only the county is known: there
     * is no list of all streets.
     */
    private static boolean unknown(String code) {
        return !COUNTY_OR_STREET.matcher(code).matches()
                || (!AreaCodes.contains(code.substring(0, COUNTY_DIGITS))
                        && !AreaCodes.contains(code.substring(0, PREFECTURE_DIGITS) + "00"));
    }
}
