/** The person's file: one repository per record, in the engine's database and transaction. */
@NullMarked
package org.zaijiuye.records;

import org.jspecify.annotations.NullMarked;
