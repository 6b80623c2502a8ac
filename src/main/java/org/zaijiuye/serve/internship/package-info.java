/** Item 6 就业见习信息推送: internships for graduates and young people, who stay registered (policy.md §5.6). */
@NullMarked
package org.zaijiuye.serve.internship;

import org.jspecify.annotations.NullMarked;
