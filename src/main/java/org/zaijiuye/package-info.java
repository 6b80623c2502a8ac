@NullMarked
package org.zaijiuye;

import org.jspecify.annotations.NullMarked;
