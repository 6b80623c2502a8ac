/** 服务环节: what every registered person is offered beyond the register. */
@NullMarked
package org.zaijiuye.serve;

import org.jspecify.annotations.NullMarked;
