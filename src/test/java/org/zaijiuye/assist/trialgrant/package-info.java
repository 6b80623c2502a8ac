/** An item that only tests have, with evidence, review and money: everything that an item may ask of general code. */
@NullMarked
package org.zaijiuye.assist.trialgrant;

import org.jspecify.annotations.NullMarked;
