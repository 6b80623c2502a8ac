/** The one form: its fields, and everything that can be wrong with it (policy.md §4). */
@NullMarked
package org.zaijiuye.application.form;

import org.jspecify.annotations.NullMarked;
