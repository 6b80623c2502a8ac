/** Item 9 培训信息推送, and the publication of training information that it draws on (policy.md §5.9, E4). */
@NullMarked
package org.zaijiuye.serve.trainingoffer;

import org.jspecify.annotations.NullMarked;
