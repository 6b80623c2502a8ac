package org.zaijiuye.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The area codes an identity number may begin with, abolished ones included: a number is for life, so people still
 * carry the code of a county that was renamed or moved to another city long ago. No place is derived from a code.
 */
public final class AreaCodes {

    private static final Pattern PLACE = Pattern.compile("\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final int CITY_DIGITS = 4;

    private static final Set<String> KNOWN = load();
    private static final Set<String> CITIES =
            KNOWN.stream().map(code -> code.substring(0, CITY_DIGITS)).collect(Collectors.toUnmodifiableSet());

    private AreaCodes() {}

    /** Whether a division with this six-digit code exists or once did. */
    public static boolean contains(String code) {
        return KNOWN.contains(code);
    }

    /**
     * Whether a code of a city (four digits), a county (six) or a place within one (more) lies in a city that exists or
     * once did. Development zones have codes that no identity number begins with.
     */
    public static boolean within(String code) {
        return PLACE.matcher(code).matches() && CITIES.contains(code.substring(0, CITY_DIGITS));
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
