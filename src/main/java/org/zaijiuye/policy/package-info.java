/** Numbers that a notice can change: effective-dated decision tables, looked up by profile, area and date. */
@NullMarked
package org.zaijiuye.policy;

import org.jspecify.annotations.NullMarked;
