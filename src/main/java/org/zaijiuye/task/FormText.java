package org.zaijiuye.task;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A text in a form, which the web apps show as Markdown with HTML in it. */
public final class FormText {

    /** Elements, and attributes of any element, that load or run something. */
    private static final Pattern EMBEDDED =
            Pattern.compile("(?i)!\\[|<\\s*(img|i?frame|script|object|embed|form|link|style"
                    + "|svg|math|video|audio|source|base|meta|input|button|template)"
                    + "|<[a-z][^<>]*[\\s/\"'](on\\w+|style|src\\w*|\\w*action|background|poster)\\s*=");

    /** Links that run something or lead to another host; a browser reads over what is put between the letters. */
    private static final Pattern SCRIPT = Pattern.compile("(?i)(java|vb)script|data:(\\w+/|[,;])|[/\\\\]{2}");

    private FormText() {}

    /** Whether it loads or runs something, or leads to another host. */
    public static boolean leadsElsewhere(String text) {
        var read = HtmlUtils.htmlUnescape(text);
        var letters = read.replaceAll("[\\s\\p{Cntrl}]|&(Tab|NewLine);", "");
        return EMBEDDED.matcher(read).find() || SCRIPT.matcher(letters).find();
    }
}
