package org.zaijiuye.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.zaijiuye.shared.Fault;

/**
 * The one body of a refused request (RFC 9457). {@code message} repeats title and faults as one text, because Camunda
 * Modeler and Tasklist show that member and nothing else.
 */
record Problem(int status, Map<String, Object> body) {

    static Problem of(RuntimeException refusal) {
        if (refusal instanceof Rejected rejected) {
            return of(rejected);
        }
        if (refusal instanceof AuthorizationException lacking) {
            return of(MissingRight.told(lacking));
        }
        return of(new Rejected(409, sentence(refusal), List.of()));
    }

    /** Only what was written for the reader: any other exception names tables, columns and values. */
    private static String sentence(RuntimeException refusal) {
        if (refusal instanceof NotAllowed) {
            return String.valueOf(refusal.getMessage());
        }
        return Collision.isIn(refusal) ? String.valueOf(Collision.refusal().getMessage()) : "相同编号或相同内容的记录已经存在，没有重复保存。";
    }

    private static Problem of(Rejected rejected) {
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
