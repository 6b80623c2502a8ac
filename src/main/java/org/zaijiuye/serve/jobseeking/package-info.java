/** Item 3 个人求职登记: what work somebody looks for (policy.md §5.3; 《就业促进法》第三十五条). */
@NullMarked
package org.zaijiuye.serve.jobseeking;

import org.jspecify.annotations.NullMarked;
