package org.zaijiuye.assist.flexsubsidy;

import org.zaijiuye.shared.Titled;

/** How often applicants are asked to claim. Nobody is refused for claiming more or less often: no source says so. */
enum ClaimCycle implements Titled {
    QUARTER("每季度"),
    HALF_YEAR("每半年");

    static final String PARAMETER = "flex.claimCycle";

    private final String title;

    ClaimCycle(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
