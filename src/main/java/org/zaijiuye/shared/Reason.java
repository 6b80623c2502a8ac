package org.zaijiuye.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * One ground for a decision: a stable code, the sentence a person reads, the law behind it, and how sure the project
 * is of that law or number (policy.md §0.1).
 */
public record Reason(String code, String text, LegalBasis basis, Confidence confidence) {

    /** ASSUMED is a sample value of this project: never shown to the public as official policy. */
    public enum Confidence implements Titled {
        SURE("确定"),
        TYPICAL("通行做法"),
        ASSUMED("样例值");

        private final String title;

        Confidence(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    public Reason(String code, String text, LegalBasis basis) {
        this(code, text, basis, Confidence.SURE);
    }

    /** This ground if it applies, else nothing; so a rule can list all its grounds in one place. */
    public Stream<Reason> when(boolean applies) {
        return applies ? Stream.of(this) : Stream.empty();
    }

    /** The grounds that apply, in the order of the rule. */
    @SafeVarargs
    public static List<Reason> all(Stream<Reason>... grounds) {
        return Stream.of(grounds).flatMap(ground -> ground).toList();
    }

    public String sentence() {
        return text + "（" + basis.citation() + "）";
    }
}
