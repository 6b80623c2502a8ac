package org.zaijiuye.json;

import org.jspecify.annotations.Nullable;

/** A text that two readers would not understand as the same JSON object. */
public final class UnreadableJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableJson(@Nullable Throwable cause) {
        super("no JSON object", cause);
    }
}
