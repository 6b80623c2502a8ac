/** Which post suits whom: filters and scores without database, clock or engine (policy.md §6, E2). */
@NullMarked
package org.zaijiuye.serve.referral.match;

import org.jspecify.annotations.NullMarked;
