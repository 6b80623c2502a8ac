/** Item 4 职业指导服务指引 and the one-to-one guidance that it leads to (policy.md §5.4, E3). */
@NullMarked
package org.zaijiuye.serve.guidance;

import org.jspecify.annotations.NullMarked;
