package org.zaijiuye.access;

import org.jspecify.annotations.Nullable;

/**
 * An office of the demo: its code is the division code with 4, 6 or 9 digits, an insurance agency's ends in {@code -si}.
 *
 * @param profile the local rules that apply there: {@code weihai} or {@code shanxi}
 */
public record DemoOffice(
        String code, String name, Level level, @Nullable String parent, String division, String profile) {

    public enum Level {
        STREET,
        COUNTY,
        CITY,
        SI
    }
}
