/** Item 12 就业困难人员认定: 《就业促进法》第五十二条. */
@NullMarked
package org.zaijiuye.assist.hardship;

import org.jspecify.annotations.NullMarked;
