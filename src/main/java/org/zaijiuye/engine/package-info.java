/** The engine's clock, history, settings, identity, polling and process variables; nothing of the domain. */
@NullMarked
package org.zaijiuye.engine;

import org.jspecify.annotations.NullMarked;
