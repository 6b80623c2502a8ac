/** What an official is shown of a case, who said what about it, and which hands must differ. */
@NullMarked
package org.zaijiuye.desk;

import org.jspecify.annotations.NullMarked;
