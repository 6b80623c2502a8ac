package org.zaijiuye.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files packed with this program, under names that are the same from classes, from the jar and on every machine. */
@Component
public class PackagedBundle {

    private static final List<String> PATTERNS =
            List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form");

    private final String folder;

    /** @param folder folder of the classpath in which {@code processes} and {@code forms} lie; empty or with a final / */
    PackagedBundle(@Value("${zaijiuye.bundle:}") String folder) {
        this.folder = folder;
    }

    public List<BundleFile> files() {
        var files = new LinkedHashMap<String, BundleFile>();
        PATTERNS.stream().flatMap(this::files).forEach(file -> {
            if (files.put(file.fileName(), file) != null) {
                throw new IllegalStateException("Two files of the bundle are named " + file.fileName());
            }
        });
        return List.copyOf(files.values());
    }

    private Stream<BundleFile> files(String pattern) {
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
