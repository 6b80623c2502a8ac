/** Item 5 岗位推荐 with the smart recommendation E2 (policy.md §5.5, §6; 《就业促进法》第三十五条). */
@NullMarked
package org.zaijiuye.serve.referral;

import org.jspecify.annotations.NullMarked;
