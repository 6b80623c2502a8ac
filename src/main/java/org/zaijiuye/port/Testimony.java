package org.zaijiuye.port;

/** What one register told about one person. */
public interface Testimony {

    /**
     * Whether it tells everything that a decision rests on. What a register leaves out, or says in a code that nobody
     * knows, is unknown and not "none": an answer with such a gap counts as no data, and a clerk finds out.
     */
    boolean complete();
}
