/** The national classification of occupations: what may be wished for, offered and taught, by code and name. */
@NullMarked
package org.zaijiuye.occupation;

import org.jspecify.annotations.NullMarked;
