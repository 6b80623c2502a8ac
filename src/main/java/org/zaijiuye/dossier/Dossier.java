package org.zaijiuye.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Handling;

/**
 * All that is known about one item of one person when its facts are put together: what the form says ({@code form},
 * {@code request}, supplements merged in) and the latest evidence of each register, a clerk's finding before the
 * register's own word. {@code personId} and {@code handling} are absent for a person or an item that only a precheck
 * asks about.
 */
public record Dossier(
        @Nullable Handling handling,
        @Nullable Long personId,
        String profile,
        String office,
        LocalDate submittedOn,
        LocalDate today,
        JsonNode form,
        JsonNode request,
        Map<String, Evidence> evidence) {

    /** The name under which evidence tells of another account than the claim's own. */
    public static final String ACCOUNT = "account";

    public JsonNode applicant() {
        return form.path("applicant");
    }

    public JsonNode unemployment() {
        return form.path("unemployment");
    }

    /** Evidence of a register that answered for this person; what did not answer is unknown, never "passed". */
    public Optional<Evidence> answered(String register) {
        return Optional.ofNullable(evidence.get(register)).filter(e -> e.result() == Evidence.Result.MATCH);
    }

    /** Whether a source has said anything yet; further reports of one kind are numbered. */
    public boolean tells(String source) {
        return answered(source).isPresent()
                || evidence.keySet().stream().anyMatch(name -> name.startsWith(source + "-"));
    }

    /** What officials have proven against the answer of a source, in the order in which they wrote it down. */
    Stream<Evidence> corrections(String source) {
        return evidence.values().stream()
                .filter(each -> ProvenFact.isNamed(each.register())
                        && ProvenFact.source(each.register()).equals(source))
                .sorted(Comparator.comparing(Evidence::id, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** The same without what officials have set right. */
    Dossier uncorrected() {
        var told = new HashMap<>(evidence);
        told.keySet().removeIf(ProvenFact::isNamed);
        return new Dossier(handling, personId, profile, office, submittedOn, today, form, request, told);
    }

    /** The six digits that parameter tables are asked for. */
    public String area() {
        return area(office);
    }

    /** The six digits of an office's division; no more than its code has. */
    static String area(String office) {
        return office.substring(0, Math.min(6, office.length()));
    }

    public Handling stored() {
        if (handling == null) {
            throw new IllegalStateException("this dossier belongs to no handling");
        }
        return handling;
    }
}
