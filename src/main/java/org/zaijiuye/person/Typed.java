package org.zaijiuye.person;

/** Takes what people really type: spaces around it and full-width characters of a Chinese input method. */
final class Typed {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private Typed() {}

    static String halfWidth(String raw) {
        var half = new StringBuilder(raw.length());
        raw.chars().forEach(character -> half.append((char) narrow(character)));
        return half.toString().strip();
    }

    private static int narrow(int character) {
        var fullWidth = character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST;
        return fullWidth ? character - FULL_WIDTH_OFFSET : character;
    }
}
