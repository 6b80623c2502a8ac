/** The packaged files and what administrators put in their place: what is in force, and how it comes into force. */
@NullMarked
package org.zaijiuye.bundle;

import org.jspecify.annotations.NullMarked;
