package org.zaijiuye.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.json.JsonLimits;

/**
 * How the engine's REST reads JSON: as it does by itself, but with an end to its length, and refusing an empty element
 * of a list or map, which the engine's code would stumble over.
 */
final class RequestJson implements ReaderInterceptor {

    private static final ObjectMapper JSON = JacksonConfigurator.configureObjectMapper(
                    new ObjectMapper(JsonFactory.builder()
                            .streamReadConstraints(JsonLimits.CONSTRAINTS)
                            .build()))
            .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));

    /** These are read by nobody's JSON. */
    private static final List<Class<?>> RAW = List.of(InputStream.class, String.class, byte[].class);

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType()) || RAW.contains(context.getType())) {
            return context.proceed();
        }
        var body = new PushbackInputStream(context.getInputStream());
        var first = body.read();
        if (first < 0) {
            return null;
        }
        body.unread(first);
        return JSON.readValue(body, JSON.constructType(context.getGenericType()));
    }
}
