/** Interfaces to the systems outside: registers and the bank. */
@NullMarked
package org.zaijiuye.port;

import org.jspecify.annotations.NullMarked;
