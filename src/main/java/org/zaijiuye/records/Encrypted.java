package org.zaijiuye.records;

/** Text that is encrypted at rest and never printed: ID numbers, phones, accounts, what an application says. */
public record Encrypted(String text) {

    @Override
    public String toString() {
        return "***";
    }
}
