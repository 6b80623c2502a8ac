package org.zaijiuye.bundle;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the program had packed at its last start that deployed: hashes by file name. It is stored as a resource of that
 * deployment. Where an administrator's version was kept although the release changed the file too, the hash stays the one
 * on which that version is based.
 */
public record Manifest(Map<String, String> hashes) {

    public static final String RESOURCE = "zaijiuye-bundle.txt";
    static final Manifest NONE = new Manifest(Map.of());

    static Manifest of(Collection<BundleFile> packaged) {
        return new Manifest(packaged.stream().collect(toMap(BundleFile::fileName, BundleFile::hash)));
    }

    /** What is packed now, but of those that were kept what was packed before. */
    Manifest followedBy(Collection<BundleFile> packaged, List<String> kept) {
        var now = new TreeMap<>(of(packaged).hashes());
        kept.forEach(name -> now.compute(name, (same, packed) -> hashes.get(name)));
        return new Manifest(now);
    }

    static Manifest read(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().map(line -> line.split(" ", 2));
        return new Manifest(lines.collect(toMap(line -> line[1], line -> line[0], (packed, kept) -> kept)));
    }

    byte[] bytes() {
        return new TreeMap<>(hashes)
                .entrySet().stream()
                        .map(file -> file.getValue() + " " + file.getKey())
                        .collect(joining("\n", "", "\n"))
                        .getBytes(StandardCharsets.UTF_8);
    }
}
