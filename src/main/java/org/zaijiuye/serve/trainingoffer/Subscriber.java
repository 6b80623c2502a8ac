package org.zaijiuye.serve.trainingoffer;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who hears of courses, as the round reads them.
 *
 * @param office that serves the person
 * @param caseNumber of the open registration, null where there is none
 * @param intents what they look for as work, codes with commas between them
 */
record Subscriber(
        long personId,
        PushChannel channel,
        String office,
        @Nullable String caseNumber,
        @Nullable String intents) {

    String county() {
        return office.substring(0, Math.min(6, office.length()));
    }
}
