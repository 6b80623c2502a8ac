package org.zaijiuye.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What counties are called, for those who read a form; no rule asks for a name. */
public final class AreaNames {

    private static final int CITY_DIGITS = 4;
    private static final int COUNTY_DIGITS = 6;
    private static final int ENDING_DIGITS = 2;

    private static final Map<String, String> NAMES = load();

    private AreaNames() {}

    /** City and county with the code in brackets, {@code 威海市荣成市（371082）}; the code alone where it has no name. */
    public static String of(String code) {
        var name = NAMES.get(code);
        return name == null ? code : name + "（" + code + "）";
    }

    /** The county in which a place lies, whose code may have further digits, for which there are no names. */
    public static String countyOf(String area) {
        return of(area.substring(0, Math.min(COUNTY_DIGITS, area.length())));
    }

    /** As {@link #of}, for the public, whom the code tells nothing. */
    public static String plain(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static Map<String, String> load() {
        try (InputStream table = AreaNames.class.getResourceAsStream("area-names.txt")) {
            var text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(AreaNames::counties)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map.Entry<String, String>> counties(String line) {
        var words = line.split(" ", -1);
        var cityCode = words[0].substring(0, CITY_DIGITS);
        var city = words[0].substring(CITY_DIGITS);
        return Arrays.stream(words).skip(1).map(county -> {
            var name = county.substring(ENDING_DIGITS);
            return Map.entry(cityCode + county.substring(0, ENDING_DIGITS), name.equals(city) ? name : city + name);
        });
    }
}
