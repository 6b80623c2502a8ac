/** Server-rendered pages: the public guide, and the board of notices for officials. */
@NullMarked
package org.zaijiuye.pages;

import org.jspecify.annotations.NullMarked;
