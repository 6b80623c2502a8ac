package org.zaijiuye.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;

/**
 * Answers refusals of ours as problem+json instead of an engine error 500, and refuses uploads of which the engine would
 * lose a part and what the engine leaves open, at the engine's own REST and at the copy behind the web applications. Found through
 * {@code META-INF/services}, because the latter's configuration is closed.
 */
public class RefusalAnswers implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new RejectedMapper())
                .register(new NotAllowedMapper())
                .register(new DuplicateKeyMapper())
                .register(new AuthorizationMapper())
                .register(new JobChangeFilter())
                .register(new DistinctParts(), ReaderInterceptor.class);
        return true;
    }

    /** JAX-RS finds a mapper by the type argument of its class, hence one small class for each exception. */
    abstract static class Mapper<E extends RuntimeException> implements ExceptionMapper<E> {

        private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

        @Override
        public Response toResponse(E refusal) {
            var problem = Problem.of(refusal);
            return Response.status(problem.status())
                    .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8")
                    .entity(JSON.valueToTree(problem.body()).toString())
                    .build();
        }
    }

    static final class RejectedMapper extends Mapper<Rejected> {}

    static final class NotAllowedMapper extends Mapper<NotAllowed> {}

    static final class DuplicateKeyMapper extends Mapper<DuplicateKeyException> {}

    static final class AuthorizationMapper extends Mapper<AuthorizationException> {}
}
