/** Offices and their staff: roles, groups, rights in the engine, and who is responsible for what. */
@NullMarked
package org.zaijiuye.office;

import org.jspecify.annotations.NullMarked;
