/** Item 7 就业创业证申领: one certificate a person for life, electronic at once, on paper on request (policy.md §5.7). */
@NullMarked
package org.zaijiuye.register.certificate;

import org.jspecify.annotations.NullMarked;
