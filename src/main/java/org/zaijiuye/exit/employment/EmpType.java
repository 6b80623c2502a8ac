package org.zaijiuye.exit.employment;

/** Employment that the person registers; an employer's staff is the employer's duty. */
enum EmpType {
    SOLE_TRADER,
    FLEXIBLE
}
