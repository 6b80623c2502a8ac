/** Item 1 失业登记: 《就业服务与就业管理规定》第六十三至六十五条, 人社厅发〔2020〕3号, 人社厅发〔2020〕79号. */
@NullMarked
package org.zaijiuye.register.registration;

import org.jspecify.annotations.NullMarked;
