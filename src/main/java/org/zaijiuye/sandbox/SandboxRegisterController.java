package org.zaijiuye.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.port.RegisterAnswer.Result;
import org.zaijiuye.port.RegisterQuery;

/** Answers queries as the registers outside do. */
@SandboxPart
@RestController
class SandboxRegisterController {

    private static final String SOMEBODY_ELSE = "110101200001010010";

    private final SandboxEntries entries;
    private final SandboxFaults faults;

    SandboxRegisterController(SandboxEntries entries, SandboxFaults faults) {
        this.entries = entries;
        this.faults = faults;
    }

    @PostMapping("/sandbox-registers/{code}/queries")
    ResponseEntity<?> answer(@PathVariable String code, @RequestBody RegisterQuery query, HttpServletRequest request) {
        var entry = entries.of(Codes.register(code), query.idNo());
        var right = Answer.of(query, query.idNo(), entry);
        return faults.send(entry.fault(), right, Answer.of(query, SOMEBODY_ELSE, entry), request);
    }

    record Answer(
            String requestId,
            String idNo,
            Result result,
            @Nullable LocalDate freshness,
            JsonNode data) {

        static Answer of(RegisterQuery query, String idNo, Entry entry) {
            return new Answer(
                    query.requestId(),
                    idNo,
                    entry.resultOrDefault(),
                    entry.freshnessAt(query.asOf()),
                    entry.dataOrEmpty());
        }
    }
}
