/**
 * 代缴养老保险: in the last year before retirement the fund also pays the pension contribution of who draws the benefit
 * (Decision on gradually raising the statutory retirement age, art. 7; policy.md §5.2).
 */
@NullMarked
package org.zaijiuye.register.benefit.pension;

import org.jspecify.annotations.NullMarked;
