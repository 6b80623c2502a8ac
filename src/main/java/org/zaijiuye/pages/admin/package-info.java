/** Pages for administrators: which version of each file is in force and how it differs, and who changed staff. */
@NullMarked
package org.zaijiuye.pages.admin;

import org.jspecify.annotations.NullMarked;
