package org.zaijiuye.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/**
 * The one body of a refused request (RFC 9457). {@code message} repeats title and faults as one text, because Camunda
 * Modeler and Tasklist show that member and nothing else.
 */
public record Problem(int status, Map<String, Object> body) {

    static final String MEDIA_TYPE = "application/problem+json;charset=UTF-8";

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /** What an exception means for whoever called. */
    static Problem of(Throwable thrown) {
        return of(Refusal.of(thrown));
    }

    /** What a status means for whoever called where no more is known. */
    public static Problem of(int status) {
        return of(HttpRefusal.of(status));
    }

    public static Problem of(Rejected rejected) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", rejected.title());
        body.put("status", rejected.status());
        body.put("message", message(rejected));
        if (!rejected.faults().isEmpty()) {
            body.put("faults", rejected.faults().stream().map(Problem::fault).toList());
        }
        body.putAll(rejected.properties());
        return new Problem(rejected.status(), body);
    }

    /** The same with the address of the request, as it was written. */
    public Problem at(String address) {
        var located = new LinkedHashMap<>(body);
        located.put("instance", address);
        return new Problem(status, located);
    }

    String json() {
        return JSON.valueToTree(body).toString();
    }

    /** Answers a request that no controller gets to see. */
    public void answer(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
    }

    private static String message(Rejected rejected) {
        return Stream.concat(
                        Stream.of(rejected.title()), rejected.faults().stream().map(Fault::message))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> fault(Fault fault) {
        var body = new LinkedHashMap<String, Object>();
        body.put("field", fault.field());
        if (fault.item() != null) {
            body.put("item", fault.item());
        }
        body.put("code", fault.code());
        body.put("message", fault.message());
        if (fault.legalBasis() != null) {
            body.put("legalBasis", fault.legalBasis().citation());
        }
        return body;
    }
}
