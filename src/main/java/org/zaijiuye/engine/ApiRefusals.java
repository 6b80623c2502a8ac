package org.zaijiuye.engine;

import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refusals of our own controllers with the same body as {@code /engine-rest}. */
@RestControllerAdvice
class ApiRefusals {

    @ExceptionHandler({Rejected.class, NotAllowed.class, DuplicateKeyException.class})
    ResponseEntity<Map<String, Object>> refused(RuntimeException refusal) {
        var problem = Problem.of(refusal);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }
}
