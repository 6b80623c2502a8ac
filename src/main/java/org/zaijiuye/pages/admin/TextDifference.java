package org.zaijiuye.pages.admin;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRow.Tag;
import com.github.difflib.text.DiffRowGenerator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How two versions of a form differ, line by line; of what is the same only a few lines around.
 *
 * @param tooLong whether there is too much to be compared while somebody waits; then there are no lines
 */
record TextDifference(List<Line> lines, boolean tooLong) {

    private static final int MOST_LINES = 2000;

    private static final int AROUND = 3;

    /** {@code tag} as the style sheet says it; a line that stands for many is {@code gap}. */
    record Line(String tag, String before, String after) {}

    static TextDifference of(byte[] before, byte[] after) {
        if (lines(before).size() > MOST_LINES || lines(after).size() > MOST_LINES) {
            return new TextDifference(List.of(), true);
        }
        var rows = DiffRowGenerator.create()
                .lineNormalizer(Function.identity())
                .build()
                .generateDiffRows(lines(before), lines(after));
        var lines = new ArrayList<Line>();
        for (var i = 0; i < rows.size(); i++) {
            if (isNear(rows, i)) {
                lines.add(line(rows.get(i)));
            } else if (i == 0 || isNear(rows, i - 1)) {
                lines.add(new Line("gap", "……", "……"));
            }
        }
        return new TextDifference(lines, false);
    }

    private static boolean isNear(List<DiffRow> rows, int row) {
        return IntStream.rangeClosed(Math.max(0, row - AROUND), Math.min(rows.size() - 1, row + AROUND))
                .anyMatch(other -> rows.get(other).getTag() != Tag.EQUAL);
    }

    private static Line line(DiffRow row) {
        var tag =
                switch (row.getTag()) {
                    case INSERT -> "added";
                    case DELETE -> "removed";
                    case CHANGE -> "changed";
                    case EQUAL -> "same";
                };
        return new Line(tag, row.getOldLine(), row.getNewLine());
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }
}
