package org.zaijiuye.guide;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name into lines as wide as its place in a diagram, as Modeler does; at the size of diagrams. */
final class TextLines {

    /** Of a letter and of a line, in the units of diagrams; the style sheets of page and document say the same. */
    static final double SIZE = 11;

    static final double HEIGHT = 13.2;

    private static final int LAST_OF_LATIN = 0x24F;
    private static final double LATIN = 0.6;

    private TextLines() {}

    static List<String> of(String text, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var used = 0.0;
        for (var character : text.codePoints().toArray()) {
            var next = character <= LAST_OF_LATIN ? SIZE * LATIN : SIZE;
            if (used + next > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(character);
            used += next;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
