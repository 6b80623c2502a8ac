/** Item 2 失业保险金申领: 《社会保险法》第四十五至五十一条, 《失业保险条例》. */
@NullMarked
package org.zaijiuye.register.benefit;

import org.jspecify.annotations.NullMarked;
