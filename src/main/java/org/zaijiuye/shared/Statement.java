package org.zaijiuye.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a source said about one question of a rule, in words that a clerk reads: a doubt names its evidence.
 *
 * @param about the question, for example a register's code
 */
public record Statement(String about, String text) {

    /** What was said about a question, after a colon; empty where nothing was. */
    public static String on(String about, List<Statement> statements) {
        var said = statements.stream()
                .filter(each -> each.about().equals(about))
                .map(Statement::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
        return said.isEmpty() ? "" : "：" + said;
    }
}
