package org.zaijiuye.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;

/**
 * Answers every exception as problem+json, and refuses uploads of which the engine would lose a part and what the engine
 * leaves open, at the engine's own REST and at the copy behind the web applications. Found through
 * {@code META-INF/services}, because the latter's configuration is closed.
 */
public class RefusalAnswers implements Feature {

    /** Before the engine's own mappers, which are of no rank. */
    private static final int FIRST = 1;

    @Override
    public boolean configure(FeatureContext context) {
        Stream.of(new AnyMapper(), new RestMapper(), new EngineMapper(), new MappingMapper(), new ParseMapper())
                .forEach(mapper -> context.register(mapper, FIRST));
        context.register(new RequestJson())
                .register(new JobChangeFilter())
                .register(new StartRightFilter())
                .register(new PageBoundsFilter())
                .register(new DistinctParts(), ReaderInterceptor.class);
        return true;
    }

    /** JAX-RS finds a mapper by the type argument of its class, hence one for each that the engine maps itself. */
    abstract static class Mapper<E extends Throwable> implements ExceptionMapper<E> {

        @Context
        private @Nullable UriInfo address;

        @Override
        public Response toResponse(E thrown) {
            var problem = Problem.of(thrown);
            var located = address == null
                    ? problem
                    : problem.at(address.getRequestUri().getRawPath());
            return Response.status(located.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(located.json())
                    .build();
        }
    }

    static final class AnyMapper extends Mapper<Throwable> {}

    static final class RestMapper extends Mapper<RestException> {}

    static final class EngineMapper extends Mapper<ProcessEngineException> {}

    static final class MappingMapper extends Mapper<JsonMappingException> {}

    static final class ParseMapper extends Mapper<JsonParseException> {}
}
