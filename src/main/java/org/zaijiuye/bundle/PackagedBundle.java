package org.zaijiuye.bundle;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files packed with this program, under names that are the same from classes, from the jar and on every machine.
 * They lie in {@code processes} and {@code forms} of the folder of the classpath that is set, empty or with a final /.
 */
@Component
public record PackagedBundle(Environment settings) {

    private static final List<String> PATTERNS =
            List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form");

    public List<BundleFile> files() {
        return PATTERNS.stream().flatMap(this::files).toList();
    }

    /** @throws IllegalStateException if two of the files have the same name */
    Map<String, BundleFile> byName() {
        return files().stream().collect(toMap(BundleFile::fileName, file -> file));
    }

    private Stream<BundleFile> files(String pattern) {
        var folder = settings.getProperty("zaijiuye.bundle", "");
        var root = folder + pattern.substring(0, pattern.indexOf('/') + 1);
        try {
            var files = new ArrayList<BundleFile>();
            for (var found : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + pattern)) {
                var name = stableName(found.getURL().toString(), root).substring(folder.length());
                files.add(new BundleFile(name, found.getContentAsByteArray()));
            }
            return files.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of the URL from the root folder on: no machine's path, no jar. */
    static String stableName(String url, String root) {
        var start = url.lastIndexOf('/' + root);
        if (start < 0) {
            throw new IllegalArgumentException(url + " does not lie in " + root);
        }
        return url.substring(start + 1);
    }
}
