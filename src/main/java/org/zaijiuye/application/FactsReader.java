package org.zaijiuye.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Structure;
import org.zaijiuye.policy.PolicyGapException;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Offices;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/** Reads the facts of a hypothetical case and asks the rule; facts that are missing or contradictory are refused. */
@Component
class FactsReader {

    private final Structure structure;
    private final Offices offices;
    private final ObjectMapper json;

    FactsReader(Structure structure, Offices offices, ObjectMapper json) {
        this.structure = structure;
        this.offices = offices;
        this.json = json;
    }

    <F extends Record> Decision<?> judge(Item<F> item, ObjectNode given) {
        var type = item.factsType();
        Rejected.refuse(
                Stream.concat(structure.faults(type, given, "", item.word()).stream(), unknownProfile(item, given))
                        .toList());
        var facts = read(item, given);
        Rejected.refuse(Arrays.stream(type.getRecordComponents())
                .filter(component -> mandatory(component) && value(component, facts) == null)
                .map(component -> missing(item, component.getName()))
                .toList());
        try {
            return item.decide(facts).decision();
        } catch (PolicyGapException e) {
            throw invalid(item, field(e), "参数表没有适用于所填值的内容，请核对。");
        }
    }

    private <F extends Record> F read(Item<F> item, ObjectNode given) {
        var type = item.factsType();
        try {
            return json.treeToValue(given, type);
        } catch (JsonProcessingException e) {
            throw invalid(item, "", "所给事实互相矛盾，或者数值超出范围，请对照 schema 核对。");
        }
    }

    private Stream<Fault> unknownProfile(Item<?> item, ObjectNode given) {
        return Stream.of(given.path("profile"))
                .filter(profile -> profile.isTextual()
                        && offices.findByProfile(profile.asText()).isEmpty())
                .map(profile -> new Fault(
                        "profile", item.word(), "FIELD_INVALID", "没有“" + profile.asText() + "”这种业务方案，请核对。", null));
    }

    /** Which of the facts the table was asked for in vain; a parameter that no row has lacks one for that date. */
    private static String field(PolicyGapException gap) {
        return Stream.of("date", "monthsProfile", "area")
                .filter(gap.inputs()::contains)
                .findFirst()
                .orElse("");
    }

    /** Neither nullable nor primitive; a record fills what has a default when it is made. */
    private static boolean mandatory(RecordComponent component) {
        return !component.getType().isPrimitive()
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(RecordComponent component, Record facts) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record shows its components", e);
        }
    }

    private static Fault missing(Item<?> item, String field) {
        return new Fault(field, item.word(), "FIELD_MISSING", "请给出“" + field + "”。", null);
    }

    private static Rejected invalid(Item<?> item, String field, String message) {
        return new Rejected(422, "无法判定。", List.of(new Fault(field, item.word(), "FIELD_INVALID", message, null)));
    }
}
