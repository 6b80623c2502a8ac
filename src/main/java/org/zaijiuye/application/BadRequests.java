package org.zaijiuye.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that no controller gets to see. */
@RestControllerAdvice
class BadRequests {

    @ExceptionHandler({
        MaxUploadSizeExceededException.class,
        MultipartException.class,
        MissingServletRequestPartException.class
    })
    ProblemDetail upload(Exception cause) {
        var large = cause instanceof MaxUploadSizeExceededException;
        return problem("file", "F12", large ? "文件过大，请压缩后重新上传。" : "没有收到文件，请以字段 file 上传一个文件。");
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail unreadable(HttpMessageNotReadableException cause) {
        return problem("", "FIELD_INVALID", "没有收到内容，请提交 JSON。");
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ProblemDetail otherFormat(HttpMediaTypeNotSupportedException cause) {
        return refused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "不接受这种格式的内容。",
                "请以 Content-Type: application/json 提交；上传文件用 multipart/form-data。");
    }

    static ProblemDetail problem(String field, String code, String message) {
        var problem = refused(HttpStatus.UNPROCESSABLE_ENTITY, "提交的内容无法读取。", message);
        problem.setProperty("faults", List.of(Map.of("field", field, "code", code, "message", message)));
        return problem;
    }

    /** Pages and their parts keep the usual answer. */
    @ExceptionHandler(NoResourceFoundException.class)
    ProblemDetail nothingThere(NoResourceFoundException cause, HttpServletRequest request)
            throws NoResourceFoundException {
        if (request.getRequestURI().startsWith("/api/")) {
            return refused(HttpStatus.NOT_FOUND, "没有这个地址。", "请对照接口文档核对地址，末尾不带斜线。");
        }
        throw cause;
    }

    private static ProblemDetail refused(HttpStatus status, String title, String message) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(title);
        problem.setProperty("message", message);
        return problem;
    }
}
