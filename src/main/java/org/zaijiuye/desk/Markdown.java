package org.zaijiuye.desk;

import java.util.regex.Pattern;

/** The text components of a form read Markdown; what people wrote is to be shown as they wrote it. */
public final class Markdown {

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-.!<>|~&]");

    private Markdown() {}

    public static String plain(String text) {
        return SIGNS.matcher(text).replaceAll("\\\\$0").replaceAll("\\R", "  \n");
    }
}
