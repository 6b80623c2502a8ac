package org.zaijiuye.event;

/** What a report sets off by itself; which it is depends on the fact and on who says so (EventSources.dmn). */
public enum ReportEffect {
    /** Takes effect at once: a death on the word of the population register. */
    CONCLUDE,
    /** Drafts an exit, which is decided after the person was told. */
    DRAFT,
    /** Only a sign: what is paid is held, and a person finds out. */
    VERIFY,
    /** Changes records and ends nothing. */
    RECORD,
    /** Is not taken. */
    REJECT
}
