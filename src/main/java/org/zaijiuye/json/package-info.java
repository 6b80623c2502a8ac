/** Reads JSON strictly and compares it with the record that describes it: one checker for every request. */
@NullMarked
package org.zaijiuye.json;

import org.jspecify.annotations.NullMarked;
