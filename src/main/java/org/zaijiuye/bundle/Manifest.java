package org.zaijiuye.bundle;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        var hashes = new TreeMap<String, String>();
        packaged.forEach(file -> hashes.put(file.fileName(), file.hash()));
        return new Manifest(hashes, kept);
    }

    static Manifest read(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 2))
                .collect(partitioningBy(line -> line[0].equals(KEPT)));
        var hashes = lines.getOrDefault(false, List.of()).stream().collect(toMap(line -> line[1], line -> line[0]));
        return new Manifest(
                hashes,
                lines.getOrDefault(true, List.of()).stream()
                        .map(line -> line[1])
                        .toList());
    }

    byte[] bytes() {
        return Stream.concat(
                        hashes.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey() + "\n"),
                        kept.stream().map(name -> KEPT + " " + name + "\n"))
                .collect(joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean describes(Collection<BundleFile> packaged) {
        return hashes.equals(of(packaged, List.of()).hashes());
    }

    @Nullable
    String hash(String fileName) {
        return hashes.get(fileName);
    }
}
