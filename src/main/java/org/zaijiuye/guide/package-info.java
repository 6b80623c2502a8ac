/** The public guide (办事指南): one page and one document for each item, written from what is in force, by nobody. */
@NullMarked
package org.zaijiuye.guide;

import org.jspecify.annotations.NullMarked;
