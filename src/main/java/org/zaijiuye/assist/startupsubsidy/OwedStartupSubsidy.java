package org.zaijiuye.assist.startupsubsidy;

import org.zaijiuye.payment.Standing;

/** Whether the subsidy is owed: follows from the decision and the facts alone. That the shop closes later takes nothing back. */
final class OwedStartupSubsidy {

    private OwedStartupSubsidy() {}

    /**
     * @param categoryStands whether the person was what the decision rests on; a recognition that was got by a false
     *     statement never was one
     * @param accountFailed whether the account takes no money
     */
    record Facts(boolean categoryStands, boolean accountFailed) {}

    static Standing of(Facts facts) {
        if (!facts.categoryStands()) {
            return Standing.NOT_OWED;
        }
        return facts.accountFailed() ? Standing.HELD : Standing.OWED;
    }
}
