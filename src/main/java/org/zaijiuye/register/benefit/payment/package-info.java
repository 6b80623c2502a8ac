/** What somebody is owed in unemployment benefit, recomputed from decisions and facts, and its place in the books. */
@NullMarked
package org.zaijiuye.register.benefit.payment;

import org.jspecify.annotations.NullMarked;
