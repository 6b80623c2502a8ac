package org.zaijiuye.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;
import org.zaijiuye.shared.Fault;

/**
 * Answers every exception of our own controllers, and what never reaches one, with the body of {@code /engine-rest}; people
 * with a browser on the public pages with a page.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ApiRefusals {

    private static final int UNREADABLE = HttpStatus.UNPROCESSABLE_ENTITY.value();

    /** Spring's own refusals carry their status, but their sentences are English. */
    @ExceptionHandler(Exception.class)
    Object any(Exception thrown, HttpServletRequest request) {
        return answer(
                thrown instanceof ErrorResponse refusal
                        ? HttpRefusal.of(refusal.getStatusCode().value())
                        : Refusal.of(thrown),
                request);
    }

    /** Its reason is written by us, in Chinese. */
    @ExceptionHandler(ResponseStatusException.class)
    Object said(ResponseStatusException thrown, HttpServletRequest request) {
        var status = thrown.getStatusCode().value();
        var reason = thrown.getReason();
        return answer(reason == null ? HttpRefusal.of(status) : new Rejected(status, reason, List.of()), request);
    }

    @ExceptionHandler(TypeMismatchException.class)
    Object mistyped(TypeMismatchException thrown, HttpServletRequest request) {
        return answer(HttpRefusal.of(400), request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object mistyped(MethodArgumentTypeMismatchException thrown, HttpServletRequest request) {
        return answer(ParameterRefusal.of(thrown), request);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    Object missing(MissingServletRequestParameterException thrown, HttpServletRequest request) {
        return answer(ParameterRefusal.of(thrown), request);
    }

    @ExceptionHandler({
        MaxUploadSizeExceededException.class,
        MultipartException.class,
        MissingServletRequestPartException.class
    })
    Object upload(Exception thrown, HttpServletRequest request) {
        var large = thrown instanceof MaxUploadSizeExceededException;
        return answer(unreadable("file", "F12", large ? "文件过大，请压缩后重新上传。" : "没有收到文件，请以字段 file 上传一个文件。"), request);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException thrown, HttpServletRequest request) {
        var refusal = Causes.find(thrown, JsonProcessingException.class)
                .map(JsonRefusal::of)
                .orElseGet(() -> unreadable("", "FIELD_INVALID", "没有收到内容，请提交" + format(request) + "。"));
        return answer(refusal, request);
    }

    /** Who may not is told by the security chains. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void closed(RuntimeException thrown) {
        throw thrown;
    }

    private static String format(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("text/csv") ? " CSV 文件" : " JSON";
    }

    private static Rejected unreadable(String field, String code, String message) {
        return new Rejected(UNREADABLE, "提交的内容无法读取。", List.of(new Fault(field, null, code, message, null)));
    }

    private static Object answer(Rejected refusal, HttpServletRequest request) {
        var problem = Problem.of(refusal).at(request.getRequestURI());
        if (PublicRefusal.isShown(request, request.getRequestURI())) {
            return PublicRefusal.page(problem);
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }
}
