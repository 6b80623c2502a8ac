/**
 * 就业援助 (一人一策, 3+1+1): a plan and at least three recommendations, one guidance and one policy consultation in each
 * cycle for whoever needs more than the market services (晋人社办函〔2025〕62号; policy.md §5.1.1, §7.4).
 */
@NullMarked
package org.zaijiuye.assist.aidplan;

import org.jspecify.annotations.NullMarked;
