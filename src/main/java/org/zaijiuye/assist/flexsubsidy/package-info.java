/** Item 10 就业困难人员灵活就业社保补贴申领: 《就业促进法》第五十二条, 《山东省就业促进条例》第四十五、四十六条, 《就业补助资金管理办法》. */
@NullMarked
package org.zaijiuye.assist.flexsubsidy;

import org.jspecify.annotations.NullMarked;
