package org.zaijiuye.records;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An office: its code is the division's code with 4, 6, 9 or 12 digits, agencies with the suffix {@code -si}. {@code
 * phone} is what the public calls.
 */
public record Office(
        @Id String code,
        String name,
        Level level,
        @Nullable String parent,
        String division,
        String profile,
        @Nullable String phone)
        implements Inserted<String> {

    public enum Level {
        COMMUNITY,
        STREET,
        COUNTY,
        CITY,
        SI
    }

    /** The six digits under which parameters are kept; four of a city's own office. */
    public String area() {
        return division.substring(0, Math.min(6, division.length()));
    }

    @Override
    public String getId() {
        return code;
    }
}
