/** Item 13 失业登记注销: 《就业服务与就业管理规定》第六十六条. */
@NullMarked
package org.zaijiuye.exit.deregistration;

import org.jspecify.annotations.NullMarked;
