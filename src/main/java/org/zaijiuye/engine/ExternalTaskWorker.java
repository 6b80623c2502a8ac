package org.zaijiuye.engine;

import java.util.List;

/** Works what waits for the outside in this program: one round takes what waits and calls the outside. */
public interface ExternalTaskWorker {

    /** Returns how many tasks were tried; 0 means that nothing waited. */
    int work();

    /** Works several tasks at the same time where {@link ExternalTaskPolling} runs it; a round by hand, one by one. */
    interface SideBySide extends ExternalTaskWorker {

        /** How many tasks one node works at the same time. */
        int places();

        /**
         * Locks tasks that wait, so that nobody else takes them. Running one works it to its end, in whatever thread.
         *
         * @param most how many at most
         */
        List<Runnable> take(int most);

        @Override
        default int work() {
            var taken = take(20);
            taken.forEach(Runnable::run);
            return taken.size();
        }
    }
}
