package org.zaijiuye.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door to an item (事项): application, review and objections know items only through it.
 *
 * @param <F> the facts that its rule judges
 */
public interface Item<F extends Record> {

    ItemDescription<F> description();

    /**
     * Faults that the form alone shows, beyond missing, unknown and malformed fields (policy.md §4.5).
     *
     * @param application the whole form, structurally sound
     * @param request this item's element of {@code items}
     */
    default List<Fault> validate(JsonNode application, JsonNode request) {
        return List.of();
    }

    /**
     * Faults that only our own records show beside the form, such as a commitment that whoever draws a benefit must
     * give; asked when the form comes in, not again when something is supplemented.
     *
     * @param application the form, with the ID number normalised
     * @param request this item's element of {@code items}
     */
    default List<Fault> validateAgainstRecords(JsonNode application, JsonNode request) {
        return List.of();
    }

    /**
     * The code of the office that handles it (design.md §6); empty for the counter that accepts the form.
     *
     * @param request this item's element of {@code items}
     * @param person key of the applicant, null for somebody whom our records do not know
     * @param accepting code of the office to which the form was sent
     */
    default Optional<String> office(JsonNode request, @Nullable Long person, String accepting) {
        return Optional.empty();
    }

    /** Which list of papers a request needs (Materials.dmn, input {@code variant}); empty where there is only one. */
    default String materialVariant(JsonNode request) {
        return "";
    }

    /** Whether a person holds what this item grants; asked for the items that are a {@link Prerequisite} of others. */
    default boolean holds(long person) {
        throw new IllegalStateException(word() + " was not asked whether a person holds it");
    }

    /**
     * Codes of registers that the applicant does not let us ask: what they would tell is brought on paper, or somebody
     * finds it out.
     *
     * @param request this item's element of {@code items}
     */
    default Set<String> unauthorised(JsonNode request) {
        return Set.of();
    }

    /**
     * Codes of registers that the table names for this item, but that no provision in force at a place looks at: what
     * cannot matter to a decision is not asked (《个人信息保护法》第六条).
     *
     * @param area six digits of the division whose provisions hold
     * @param on finds the day of the application
     */
    default Set<String> unneeded(String profile, String area, Supplier<LocalDate> on) {
        return Set.of();
    }

    /**
     * Whether a request is handled in the green channel (绿色通道): before others, and by half the promised time.
     *
     * @param request this item's element of {@code items}
     * @param area six digits of the division whose provisions hold
     * @param on finds the day of the application
     */
    default boolean comesFirst(JsonNode request, String profile, String area, Supplier<LocalDate> on) {
        return false;
    }

    /** What a public notice of a handling tells besides name, item and offices, by its Chinese title; never a number. */
    default Map<String, String> announced(String handling) {
        return Map.of();
    }

    /** Words for evidence that only this item brings. */
    default EvidenceVocabulary evidenceVocabulary() {
        return EvidenceVocabulary.NONE;
    }

    /** Which row of the review routes a handling with these facts takes (ReviewRoute.dmn). */
    default String caseKind(F facts) {
        return ItemDescription.ORDINARY;
    }

    /** The office that these facts bring the handling to; empty where it stays. */
    default Optional<String> route(F facts) {
        return Optional.empty();
    }

    /** Codes of questions that no official answers by agreeing: what is missing has to be brought (补正). */
    default Set<String> mustBeSupplied() {
        return Set.of();
    }

    /** Codes of questions that only somebody else can settle, so that no review and no objection grants while they stand. */
    default Set<String> barsGrant() {
        return Set.of();
    }

    /** What an official may set right in a handling with these facts, in the order in which it is offered. */
    default List<Correction> corrections(F facts) {
        return List.of();
    }

    /** Asks the rule with the parameters in force; stores nothing. */
    Ruling decide(F facts);

    /** The facts of a handling, from records and stored evidence. */
    F facts(String handling);

    /** The facts as far as the form and our own records tell them; what only a register knows stays unknown. */
    F preview(JsonNode application, JsonNode request);

    /** Gives effect to a grant: records, entitlements, messages. Called in the transaction of the decision. */
    void grant(String handling);

    /**
     * Numbers and dates that the grant gave out, shown with the result: the registration number, for example. Asked for when
     * the grant takes effect, which the letter keeps, and as they stand today whenever progress is shown.
     */
    default Map<String, Object> issued(String handling) {
        return Map.of();
    }

    /** The key of an earlier decision that the one about this handling takes the place of; null as a rule. */
    default @Nullable Long replaces(String handling) {
        return null;
    }

    /** What follows from a refusal of an item that is decided at once, such as a consent taken back. */
    default void refused(String handling) {}

    /** Takes back what a handling prepared that has just been closed without a decision, because it was withdrawn. */
    default void release(String handling) {}

    /** Whether an objection can undo a grant; where it cannot, a grant is changed by correction. */
    default boolean undoable() {
        return false;
    }

    /** Takes back the effect of a grant that an upheld objection undid; asked for only where {@link #undoable()}. */
    default void undo(String handling) {
        throw new IllegalStateException(word() + " was not asked whether a grant can be undone");
    }

    default String word() {
        return description().name().word();
    }

    default int number() {
        return description().name().number();
    }

    default String title() {
        return description().name().title();
    }

    default Class<? extends Record> requestType() {
        return description().requestType();
    }

    default Class<F> factsType() {
        return description().factsType();
    }

    default List<Reason> grounds() {
        return description().grounds();
    }
}
