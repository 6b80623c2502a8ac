package org.zaijiuye.shared;

import org.jspecify.annotations.Nullable;

/** One fault of what was sent in: where, which, and what to do about it. */
public record Fault(
        String field,
        @Nullable String item,
        String code,
        String message,
        @Nullable LegalBasis legalBasis) {

    /** Of no item, and against no law. */
    public Fault(String field, String code, String message) {
        this(field, null, code, message, null);
    }

    /** The same, where something else is to be done about it: what follows the last semicolon, and a near name before it. */
    public Fault remediedBy(String remedy) {
        return new Fault(
                field, item, code, message.replaceFirst("(，是否想写“[^”]*”)?；[^；]*$", "；" + remedy + "。"), legalBasis);
    }
}
