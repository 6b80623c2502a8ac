/** An item that only tests have, decided in one step: neither evidence nor review. */
@NullMarked
package org.zaijiuye.serve.trialwish;

import org.jspecify.annotations.NullMarked;
