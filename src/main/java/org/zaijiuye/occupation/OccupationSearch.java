package org.zaijiuye.occupation;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zaijiuye.records.Occupation;
import org.zaijiuye.records.Occupations;
import org.zaijiuye.shared.Reason.Confidence;

/** Finds occupations by code or by a part of their name, each with the groups it belongs to. */
@Service
public class OccupationSearch {

    static final int MOST = 50;

    private final Occupations occupations;

    OccupationSearch(Occupations occupations) {
        this.occupations = occupations;
    }

    /**
     * An occupation as it is chosen from.
     *
     * @param path names of the groups above it, the widest first
     */
    record Found(String code, String name, List<String> path, String source, Confidence confidence) {}

    /** At most {@link #MOST}, in the order of the classification. */
    List<Found> of(String words) {
        var pattern = "%" + words.strip().replaceAll("[!%_]", "!$0") + "%";
        return occupations.matching(pattern).stream()
                .limit(MOST)
                .map(this::found)
                .toList();
    }

    /** The name of a code, or the code itself where the classification does not have it any more. */
    public String name(String code) {
        return occupations.findById(code).map(Occupation::name).orElse(code);
    }

    /** The same for several, in their order, with one question. */
    public List<String> names(List<String> codes) {
        var known = known(codes);
        return codes.stream().map(code -> known.getOrDefault(code, code)).toList();
    }

    public boolean has(String code) {
        return occupations.existsById(code);
    }

    /** Those that the classification does not have. */
    public List<String> unknown(List<String> codes) {
        var known = known(codes);
        return codes.stream().filter(code -> !known.containsKey(code)).toList();
    }

    private Map<String, String> known(List<String> codes) {
        return occupations.findAllById(Set.copyOf(codes)).stream()
                .collect(Collectors.toMap(Occupation::code, Occupation::name));
    }

    private Found found(Occupation occupation) {
        return new Found(
                occupation.code(), occupation.name(), path(occupation), occupation.source(), occupation.confidence());
    }

    private List<String> path(Occupation occupation) {
        var groups = new ArrayDeque<String>();
        for (var code = Occupation.parent(occupation.code()); !code.isEmpty(); code = Occupation.parent(code)) {
            groups.addFirst(name(code));
        }
        return List.copyOf(groups);
    }
}
