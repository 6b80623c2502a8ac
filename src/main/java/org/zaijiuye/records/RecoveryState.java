package org.zaijiuye.records;

import java.util.Set;

/** Where the recovery of wrongly paid months stands. Which months are owed back is computed, never decided here. */
public enum RecoveryState {
    /** An officer looks at the months and hears the person. */
    OPENED("待核定"),
    /** A second person checks. */
    PROPOSED("待复核"),
    /** The person has been told what to pay back, and by when. */
    COLLECTING("追回中"),
    /** A second person is asked to give up what cannot be had. */
    WRITE_OFF_ASKED("拟核销"),
    REPAID("已还清"),
    /** Nothing is owed back after all. */
    CANCELLED("已撤销"),
    WRITTEN_OFF("已核销"),
    /** Left to the supervision of the funds or to a court. */
    REFERRED("已移送");

    private final String title;

    RecoveryState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean open() {
        return !next().isEmpty();
    }

    /** Whether the person has been told that they have to pay. */
    public boolean decided() {
        return this == COLLECTING || this == WRITE_OFF_ASKED;
    }

    public boolean may(RecoveryState target) {
        return next().contains(target);
    }

    private Set<RecoveryState> next() {
        return switch (this) {
            case OPENED -> Set.of(PROPOSED, REPAID, CANCELLED);
            case PROPOSED -> Set.of(OPENED, COLLECTING, REPAID, CANCELLED);
            case COLLECTING -> Set.of(WRITE_OFF_ASKED, REPAID, CANCELLED, REFERRED);
            case WRITE_OFF_ASKED -> Set.of(COLLECTING, WRITTEN_OFF, REPAID, CANCELLED);
            case REPAID, CANCELLED, WRITTEN_OFF, REFERRED -> Set.of();
        };
    }
}
