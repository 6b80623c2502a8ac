package org.zaijiuye.shared;

import java.util.List;
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

    /** The same, where something else is to be done about them: what follows the last semicolon, and a near name before it. */
    public static List<Fault> remedied(List<Fault> faults, String remedy) {
        return faults.stream().map(fault -> fault.remediedBy(remedy)).toList();
    }

    private Fault remediedBy(String remedy) {
        return new Fault(
                field, item, code, message.replaceFirst("(，是否想写“[^”]*”)?；[^；]*$", "；" + remedy + "。"), legalBasis);
    }
}
