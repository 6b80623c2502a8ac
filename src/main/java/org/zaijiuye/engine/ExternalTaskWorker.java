package org.zaijiuye.engine;

/** Works external tasks of one kind in this program: one round fetches what waits and calls the outside. */
public interface ExternalTaskWorker {

    /** Returns how many tasks were tried; 0 means that nothing waited. */
    int work();
}
