/** Letters and certificates as PDF, written from page templates; knows nothing of what they say. */
@NullMarked
package org.zaijiuye.pdf;

import org.jspecify.annotations.NullMarked;
