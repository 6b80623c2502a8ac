/** Processes, tables and forms as one deployment: packaged files, administrators' changes, and what is refused. */
@NullMarked
package org.zaijiuye.engine.bundle;

import org.jspecify.annotations.NullMarked;
