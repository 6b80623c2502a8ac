package org.zaijiuye.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The area codes an identity number may begin with, abolished ones included: a number is for life, so people still
 * carry the code of a county that was renamed or moved to another city long ago. No place is derived from a code.
 */
public final class AreaCodes {

    private static final Set<String> KNOWN = load();

    private AreaCodes() {}

    /** Whether a division with this six-digit code exists or once did. */
    public static boolean contains(String code) {
        return KNOWN.contains(code);
    }

    private static Set<String> load() {
        try (InputStream table = AreaCodes.class.getResourceAsStream("area-codes.txt")) {
            var text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(AreaCodes::codes)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> codes(String line) {
        var words = line.split(" ", -1);
        return Arrays.stream(words).skip(1).map(ending -> words[0] + ending);
    }
}
