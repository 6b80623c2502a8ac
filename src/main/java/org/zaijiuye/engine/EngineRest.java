package org.zaijiuye.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The engine's own REST; refusals of ours answer as problem+json instead of an engine error 500. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

    private final ObjectMapper json;

    EngineRest(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void registerAdditionalResources() {
        super.registerAdditionalResources();
        register(new RejectedMapper(json));
        register(new NotAllowedMapper(json));
        register(new DuplicateKeyMapper(json));
    }

    /** JAX-RS finds a mapper by the type argument of its class, hence one small class for each exception. */
    abstract static class Mapper<E extends RuntimeException> implements ExceptionMapper<E> {

        private final ObjectMapper json;

        Mapper(ObjectMapper json) {
            this.json = json;
        }

        @Override
        public Response toResponse(E refusal) {
            var problem = Problem.of(refusal);
            return Response.status(problem.status())
                    .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8")
                    .entity(json.valueToTree(problem.body()).toString())
                    .build();
        }
    }

    static final class RejectedMapper extends Mapper<Rejected> {
        RejectedMapper(ObjectMapper json) {
            super(json);
        }
    }

    static final class NotAllowedMapper extends Mapper<NotAllowed> {
        NotAllowedMapper(ObjectMapper json) {
            super(json);
        }
    }

    static final class DuplicateKeyMapper extends Mapper<DuplicateKeyException> {
        DuplicateKeyMapper(ObjectMapper json) {
            super(json);
        }
    }
}
