package org.zaijiuye.engine;

import java.util.regex.Pattern;

/**
 * Covers in free text what would identify the person: their own name, and every number as long as a telephone's. What
 * an applicant or an official writes is shown to those who decide, but the engine must not hold it in clear.
 */
record Veil(String name) {

    private static final Pattern LONG_NUMBER = Pattern.compile("(\\d{3})\\d{4,}([\\dXx]{4})");

    String over(String text) {
        return LONG_NUMBER.matcher(text).replaceAll("$1****$2").replace(name, mask(name));
    }

    static String mask(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.max(1, name.length() - 1));
    }
}
