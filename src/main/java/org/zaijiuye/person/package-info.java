/** Identity numbers, social credit codes, age and statutory retirement, as pure functions. */
@NullMarked
package org.zaijiuye.person;

import org.jspecify.annotations.NullMarked;
