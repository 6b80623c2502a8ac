package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which version of each file a start deploys: the packed one, unless an administrator has changed the file since it was
 * last packed.
 *
 * @param files the chosen version of each file, by file name
 * @param kept names of files that both the administrator and the release changed; the administrator's version stays
 */
record Merge(Map<String, BundleFile> files, List<String> kept) {

    /** @param last hashes of what was packed last and came into force */
    static Merge of(Map<String, String> last, Map<String, BundleFile> packaged, Map<String, BundleFile> active) {
        var names = new TreeSet<>(packaged.keySet());
        names.addAll(active.keySet());
        var merge = new Merge(new TreeMap<>(), new ArrayList<>());
        names.forEach(name -> merge.choose(name, last.get(name), packaged.get(name), active.get(name)));
        // A release may bring what an administrator has made under the same id: the engine would take neither.
        var released =
                packaged.values().stream().flatMap(file -> file.ids().stream()).collect(toSet());
        merge.files
                .values()
                .removeIf(file -> !packaged.containsKey(file.fileName())
                        && file.isBound()
                        && file.ids().stream().anyMatch(released::contains));
        return merge;
    }

    private void choose(String name, @Nullable String last, @Nullable BundleFile packed, @Nullable BundleFile active) {
        var released = packed == null ? null : packed.hash();
        if (active != null && !active.hash().equals(last) && !active.hash().equals(released)) {
            files.put(name, packed == null ? active : new BundleFile(packed.name(), active.bytes()));
            if (!Objects.equals(released, last)) {
                kept.add(name);
            }
        } else if (packed != null) {
            files.put(name, packed);
        }
    }
}
