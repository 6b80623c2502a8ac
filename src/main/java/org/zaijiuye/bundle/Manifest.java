package org.zaijiuye.bundle;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the program had packed at its last start that deployed: hashes by file name. It is stored as a resource of that
 * deployment, because an administrator's version may have been kept in the place of a packed file.
 *
 * @param kept names of files where the administrator's version was kept although the release changed them too
 */
public record Manifest(Map<String, String> hashes, List<String> kept) {

    public static final String RESOURCE = "zaijiuye-bundle.txt";
    static final Manifest NONE = new Manifest(Map.of(), List.of());
    private static final String KEPT = "kept";

    static Manifest of(Collection<BundleFile> packaged, List<String> kept) {
        return new Manifest(packaged.stream().collect(toMap(BundleFile::fileName, BundleFile::hash)), kept);
    }

    static Manifest read(byte[] bytes) {
        var manifest = new Manifest(new TreeMap<>(), new ArrayList<>());
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 2))
                .forEach(line -> {
                    if (line[0].equals(KEPT)) {
                        manifest.kept.add(line[1]);
                    } else {
                        manifest.hashes.put(line[1], line[0]);
                    }
                });
        return manifest;
    }

    byte[] bytes() {
        var packed = new TreeMap<>(hashes).entrySet().stream().map(file -> file.getValue() + " " + file.getKey());
        var lines = Stream.concat(packed, kept.stream().map(name -> KEPT + " " + name));
        return lines.collect(joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }

    boolean describes(Collection<BundleFile> packaged) {
        return hashes.equals(of(packaged, List.of()).hashes());
    }
}
