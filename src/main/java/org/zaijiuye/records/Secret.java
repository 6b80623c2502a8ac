package org.zaijiuye.records;

/** Text that is encrypted at rest and never printed: ID numbers, phones, accounts, what an application says. */
public record Secret(String text) {

    @Override
    public String toString() {
        return "***";
    }
}
