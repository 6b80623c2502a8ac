/** Posts of employers: their import, what the law keeps out of it, their index and the public page. */
@NullMarked
package org.zaijiuye.serve.referral.vacancy;

import org.jspecify.annotations.NullMarked;
