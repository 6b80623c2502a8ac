package org.zaijiuye.engine;

import org.zaijiuye.problem.NotAllowed;

/** What the records must show before the process of an item may end. */
public interface ItemEndRequirement {

    /**
     * Judges one handling whose process is about to end.
     *
     * @throws NotAllowed with what is missing: the process stops before its end
     */
    void require(String handling);
}
