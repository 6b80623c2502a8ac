package org.zaijiuye.problem;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.zaijiuye.records.IllegalTransition;

/** Answers refusals of our own controllers with the same body as {@code /engine-rest}. */
@RestControllerAdvice
public class ApiRefusals {

    /** Found also as the cause of another exception, whose own words are not for the reader. */
    @ExceptionHandler({
        Rejected.class,
        NotAllowed.class,
        AuthorizationException.class,
        DuplicateKeyException.class,
        ConcurrencyFailureException.class,
        IllegalTransition.class,
        OptimisticLockingException.class
    })
    ResponseEntity<Map<String, Object>> refused(RuntimeException refusal) {
        return answer(refusal);
    }

    /** The engine says only in the SQL state that it lost a race; anything else stays a failure. */
    @ExceptionHandler(ProcessEngineException.class)
    ResponseEntity<Map<String, Object>> failed(ProcessEngineException failure) {
        if (Collision.isIn(failure)) {
            return answer(failure);
        }
        throw failure;
    }

    private static ResponseEntity<Map<String, Object>> answer(RuntimeException refusal) {
        var problem = Problem.of(refusal);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }
}
