/** PaymentBatchProcess: due months are collected, approved by a second person, sent and confirmed. */
@NullMarked
package org.zaijiuye.payment;

import org.jspecify.annotations.NullMarked;
