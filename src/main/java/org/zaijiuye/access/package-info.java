/** Who may enter: security chains, demo users, groups, filters and authorisations. */
@NullMarked
package org.zaijiuye.access;

import org.jspecify.annotations.NullMarked;
