/** Item 14 个体经营及灵活就业人员就业登记: 《就业服务与就业管理规定》第六十二条. */
@NullMarked
package org.zaijiuye.exit.employment;

import org.jspecify.annotations.NullMarked;
