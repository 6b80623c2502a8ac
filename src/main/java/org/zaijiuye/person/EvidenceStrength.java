package org.zaijiuye.person;

import org.zaijiuye.shared.Titled;

/** How much the registers weigh against a person's being unemployed (policy.md §13.4); the later the heavier. */
public enum EvidenceStrength implements Titled {
    NONE("无", Use.IGNORE),
    /** A register did not answer: never the same as {@link #NONE}. */
    UNKNOWN("待核实", Use.VERIFY),
    SOFT("线索", Use.VERIFY),
    HARD("确证", Use.AUTO_DRAFT);

    /** What the evidence may set off by itself. */
    public enum Use {
        AUTO_DRAFT,
        VERIFY,
        IGNORE
    }

    private final String title;
    private final Use use;

    EvidenceStrength(String title, Use use) {
        this.title = title;
        this.use = use;
    }

    @Override
    public String title() {
        return title;
    }

    public Use use() {
        return use;
    }

    public EvidenceStrength orStronger(EvidenceStrength other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
