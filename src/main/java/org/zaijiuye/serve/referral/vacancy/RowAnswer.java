package org.zaijiuye.serve.referral.vacancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.json.JsonLine;
import org.zaijiuye.shared.Fault;

/**
 * What became of one line of an import, itself a line.
 *
 * @param number the sender's own
 * @param vacancy the public number; null for what was refused
 * @param faults why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RowAnswer(
        long line, String number, Result answer, @Nullable String vacancy, List<Refusal> faults) {

    enum Result {
        ACCEPTED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** One fault of the line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(
            String field,
            String code,
            String message,
            @Nullable String legalBasis) {}

    static RowAnswer taken(JsonLine row, Result result, Vacancy vacancy) {
        return new RowAnswer(row.line(), vacancy.number(), result, vacancy.publicNumber(), List.of());
    }

    static RowAnswer refused(JsonLine row, List<Fault> faults) {
        return new RowAnswer(
                row.line(),
                row.text("number"),
                Result.REFUSED,
                null,
                faults.stream().map(RowAnswer::refusal).toList());
    }

    private static Refusal refusal(Fault fault) {
        var basis = fault.legalBasis();
        return new Refusal(fault.field(), fault.code(), fault.message(), basis == null ? null : basis.citation());
    }
}
