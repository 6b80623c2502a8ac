package org.zaijiuye.records;

import java.util.Set;

/** Under which name this program's own parts report events; nobody outside may speak in their name. */
public final class EventSource {

    /** Our own item 14, granted. */
    public static final String OWN_REGISTRATION = "OWN_REGISTRATION";

    /** Our own watch over time limits. */
    public static final String TIME_LIMIT = "TIME_LIMIT";

    /** All of them. */
    public static final Set<String> OWN = Set.of(OWN_REGISTRATION, TIME_LIMIT);

    private EventSource() {}
}
