package org.zaijiuye.shared;

/**
 * One ground for a decision: a stable code, the sentence a person reads, the law behind it, and how sure the project
 * is of that law or number (policy.md §0.1).
 */
public record Reason(String code, String text, LegalBasis basis, Confidence confidence) {

    /** ASSUMED is a sample value of this project: never shown to the public as official policy. */
    public enum Confidence {
        SURE,
        TYPICAL,
        ASSUMED
    }

    public Reason(String code, String text, LegalBasis basis) {
        this(code, text, basis, Confidence.SURE);
    }

    public String sentence() {
        return text + "（" + basis.citation() + "）";
    }
}
