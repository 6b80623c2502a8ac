/** ApplicationProcess: the one form, its checks and its REST. */
@NullMarked
package org.zaijiuye.application;

import org.jspecify.annotations.NullMarked;
