/** ReviewProcess, PublicNoticeProcess, ObjectionProcess and TimeLimitProcess. */
@NullMarked
package org.zaijiuye.review;

import org.jspecify.annotations.NullMarked;
