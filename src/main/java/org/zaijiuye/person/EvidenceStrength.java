package org.zaijiuye.person;

/** How much the registers weigh against a person's being unemployed (policy.md §13.4); the later the heavier. */
public enum EvidenceStrength {
    NONE(Use.IGNORE),
    /** A register did not answer: never the same as {@link #NONE}. */
    UNKNOWN(Use.VERIFY),
    SOFT(Use.VERIFY),
    HARD(Use.AUTO_DRAFT);

    /** What the evidence may set off by itself. */
    public enum Use {
        AUTO_DRAFT,
        VERIFY,
        IGNORE
    }

    private final Use use;

    EvidenceStrength(Use use) {
        this.use = use;
    }

    public Use use() {
        return use;
    }

    public EvidenceStrength orStronger(EvidenceStrength other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
