/** Item 11 个体工商户一次性创业补贴申领: 《就业补助资金管理办法》, in Shandong 《山东省就业促进条例》第二十六条. */
@NullMarked
package org.zaijiuye.assist.startupsubsidy;

import org.jspecify.annotations.NullMarked;
