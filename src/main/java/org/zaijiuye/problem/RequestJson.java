package org.zaijiuye.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.zaijiuye.json.JsonLimits;

/**
 * How the engine's REST reads JSON: as it does by itself, but with an end to its length, and refusing an empty element
 * of a list or map, which the engine's code would stumble over.
 */
final class RequestJson implements ContextResolver<ObjectMapper> {

    private static final ObjectMapper JSON = JacksonConfigurator.configureObjectMapper(new ObjectMapper(
                    JsonFactory.builder().streamReadConstraints(JsonLimits.CONSTRAINTS).build()))
            .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return JSON;
    }
}
