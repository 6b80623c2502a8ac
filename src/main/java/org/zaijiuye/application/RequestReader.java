package org.zaijiuye.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.form.PapersCheck;
import org.zaijiuye.json.Structure;
import org.zaijiuye.problem.Rejected;

/** Reads a small request and refuses it with all its faults. */
@Component
class RequestReader {

    private final Structure structure;
    private final PapersCheck papers;

    RequestReader(Structure structure, PapersCheck papers) {
        this.structure = structure;
        this.papers = papers;
    }

    ObjectNode read(Class<? extends Record> type, ObjectNode request) {
        Rejected.refuse(structure.faults(type, request, "", null));
        return request;
    }

    /** The uploaded documents of a request, each by this sender, joined by commas. */
    String documents(Class<? extends Record> type, ObjectNode request, String sender) {
        Rejected.refuse(papers.faults(type, request, "", null, sender).toList());
        return String.join(
                ",",
                StreamSupport.stream(request.path("documents").spliterator(), false)
                        .map(id -> id.asText())
                        .toList());
    }

    static Rejected conflict(String message) {
        return new Rejected(409, message, List.of());
    }
}
