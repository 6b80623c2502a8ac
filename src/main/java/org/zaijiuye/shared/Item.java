package org.zaijiuye.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one door to an item (事项): application, review and objections know items only through it. */
public interface Item {

    /** The item's word, for example {@code benefit}: REST code, package and variable prefix (design.md §2). */
    String word();

    /** The item's number in the annex of the notice, 1 to 14; the last two digits of a handling number. */
    int number();

    /** The item's Chinese name. */
    String title();

    /** The item's own fields on the one form; unknown fields are faults of the form. */
    Class<? extends Record> requestType();

    /**
     * Faults that the form alone shows, beyond missing, unknown and malformed fields (policy.md §4.5).
     *
     * @param application the whole form, structurally sound
     * @param request this item's element of {@code items}
     */
    List<Fault> validate(JsonNode application, JsonNode request);

    /** The public facts of {@code POST /api/decisions/{item}}. */
    Class<? extends Record> factsType();

    /** Which row of the review routes a handling with these facts takes (ReviewRoute.dmn), usually ORDINARY. */
    String caseKind(Record facts);

    /** The grounds on which an official may refuse; what the law forbids as a ground is not among them. */
    List<Reason> grounds();

    /** Asks the rule with the parameters in force; stores nothing. */
    Ruling decide(Record facts);

    /** The facts of a handling, from records and stored evidence. */
    Record facts(String handling);

    /** The facts as far as the form and our own records tell them; what only a register knows stays unknown. */
    Record preview(JsonNode application, JsonNode request);

    /** Gives effect to a grant: records, entitlements, messages. Called in the transaction of the decision. */
    void grant(String handling);

    /** Numbers and dates that the grant gave out, shown with the result: the registration number, for example. */
    default Map<String, Object> issued(String handling) {
        return Map.of();
    }

    /** Takes back what the handling prepared, because it was refused, withdrawn or never supplemented. */
    default void release(String handling) {}

    /**
     * Takes back the effect of a grant that an upheld objection undid.
     *
     * @throws UnsupportedOperationException where a grant is changed by correction, not by objection
     */
    default void undo(String handling) {
        throw new UnsupportedOperationException(title() + "：已准予的决定通过更正办理");
    }

    /** What the rule said, and the parameter rows it used. */
    record Ruling(Decision<?> decision, List<ParameterRow> parameters) {}

    /** One row of a decision table, as stored with a decision so that it can be recomputed years later. */
    record ParameterRow(String table, int version, String row, JsonNode values) {}

    /** One fault of the form: where, which, and what to do about it. */
    record Fault(
            String field,
            @Nullable String item,
            String code,
            String message,
            @Nullable LegalBasis legalBasis) {}
}
