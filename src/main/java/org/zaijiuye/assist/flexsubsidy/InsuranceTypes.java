package org.zaijiuye.assist.flexsubsidy;

/** Contributions to which insurance are subsidised. */
enum InsuranceTypes {
    PENSION,
    PENSION_MEDICAL;

    boolean medical() {
        return this == PENSION_MEDICAL;
    }
}
