/** LifecycleProcess: one case from registration to settlement, and the events that reach it. */
@NullMarked
package org.zaijiuye.lifecycle;

import org.jspecify.annotations.NullMarked;
