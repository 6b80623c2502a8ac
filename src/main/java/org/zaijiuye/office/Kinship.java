package org.zaijiuye.office;

/** Whose matters an official keeps away from (《公务员法》第七十四条、第七十六条). */
public enum Kinship {
    /** 本人. */
    SELF,
    /** 配偶. */
    SPOUSE,
    /** 直系血亲. */
    LINEAL,
    /** 三代以内旁系血亲. */
    COLLATERAL,
    /** 近姻亲. */
    AFFINE
}
