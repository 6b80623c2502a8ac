package org.zaijiuye.payment;

/** How an answer of the bank can disagree with what it was sent. */
enum DiscrepancyKind {
    FOREIGN("回执中有本批次没有的明细"),
    DOUBLED("同一笔明细支付了两次"),
    OTHER_AMOUNT("支付的金额与指令不符"),
    PAID_AFTER_FAILED("先报失败，后报已付"),
    FAILED_AFTER_PAID("先报已付，后报失败（退汇）");

    private final String title;

    DiscrepancyKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the answer leaves open what became of a line of ours; otherwise only money of the bank's is astray. */
    boolean concernsLine() {
        return switch (this) {
            case OTHER_AMOUNT, PAID_AFTER_FAILED, FAILED_AFTER_PAID -> true;
            case FOREIGN, DOUBLED -> false;
        };
    }
}
