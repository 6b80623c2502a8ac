/** Processes, tables and forms as one deployment: packaged files, administrators' changes, and what is refused. */
@NullMarked
package org.zaijiuye.deployment;

import org.jspecify.annotations.NullMarked;
