package org.zaijiuye.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.Fault;

/** Compares JSON with the record that describes it and names every missing, unknown and malformed field. */
@Component
public class Structure {

    private final SchemaGenerator generator = generator();
    private final JsonSchemaFactory schemas = factory();
    private final SchemaValidatorsConfig strict =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<Class<?>, JsonSchema> compiled = new ConcurrentHashMap<>();

    /** The JSON Schema (2020-12) of a record; descriptions are the Chinese names of the fields. */
    public ObjectNode schema(Class<? extends Record> type) {
        var schema = generator.generateSchema(type);
        anchor(schema);
        return schema;
    }

    /** A pattern of jakarta.validation means the whole text, one of JSON Schema any part of it. */
    private static void anchor(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("pattern").isTextual()) {
            object.put("pattern", "^(?:" + object.path("pattern").asText() + ")$");
        }
        schema.forEach(Structure::anchor);
    }

    /**
     * How a value differs from the structure of its type; empty if it does not.
     *
     * @param at where the value stands on the form, for example {@code items[0]}; empty for the form itself
     * @param item word of the item that the value belongs to, null if to none
     */
    public List<Fault> faults(Class<? extends Record> type, JsonNode value, String at, @Nullable String item) {
        var schema = compiled.computeIfAbsent(type, key -> schemas.getSchema(schema(type), strict));
        var words = new StructureWords(schema.getSchemaNode(), at, item);
        // Two keywords may find the same, for example the type and the list of values.
        var found = schema.validate(value).stream().map(words::fault).distinct().toList();
        var places = found.stream().map(Fault::field).collect(Collectors.toSet());
        return Stream.concat(
                        found.stream(),
                        new ValueCheck(words).faults(value).filter(fault -> !places.contains(fault.field())))
                .toList();
    }

    /** The same for checks that follow, which see only what is sound. */
    public Examined examine(Class<? extends Record> type, JsonNode value) {
        return new Examined(value, "", new ArrayList<>(faults(type, value, "", null)));
    }

    /** A record whose further fields are compared with another record. */
    public interface OpenEnded {}

    /** How a field looks that follows a pattern, said in words; jakarta.validation's own text is in braces. */
    private static Optional<String> hint(@Nullable Pattern pattern) {
        return Optional.ofNullable(pattern).map(Pattern::message).filter(message -> !message.startsWith("{"));
    }

    /** JSON Schema has no format for a month. */
    private static CustomDefinition month(SchemaGenerationContext context) {
        var node = context.getGeneratorConfig()
                .createObjectNode()
                .put("type", "string")
                .put("pattern", "\\d{4}-(0[1-9]|1[0-2])")
                .put(StructureWords.HINT, "应为年月，例如 2026-07");
        return new CustomDefinition(node);
    }

    private static JsonSchemaFactory factory() {
        var language = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keyword(new NonValidationKeyword(ValueCheck.DECIMALS))
                .build();
        return JsonSchemaFactory.getInstance(
                VersionFlag.V202012, factory -> factory.metaSchema(language).defaultMetaSchemaIri(language.getIri()));
    }

    private static SchemaGenerator generator() {
        var settings = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.RESPECT_JSONPROPERTY_ORDER))
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS, Option.FLATTENED_ENUMS);
        settings.forFields()
                .withInstanceAttributeOverride((schema, field, context) -> hint(field.getAnnotation(Pattern.class))
                        .ifPresent(hint -> schema.put(StructureWords.HINT, hint)))
                .withInstanceAttributeOverride((schema, field, context) ->
                        NumberBounds.decimals(field).ifPresent(decimals -> schema.put(ValueCheck.DECIMALS, decimals)))
                // Only where the field's own annotations set none.
                .withNumberInclusiveMinimumResolver(NumberBounds::least)
                .withNumberInclusiveMaximumResolver(NumberBounds::most);
        settings.forTypesInGeneral()
                .withAdditionalPropertiesResolver(scope ->
                        OpenEnded.class.isAssignableFrom(scope.getType().getErasedType()) ? Object.class : Void.class);
        settings.forTypesInGeneral()
                .withCustomDefinitionProvider(
                        (type, context) -> type.getErasedType() == YearMonth.class ? month(context) : null);
        return new SchemaGenerator(settings.build());
    }
}
