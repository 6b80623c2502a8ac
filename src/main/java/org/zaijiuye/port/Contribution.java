package org.zaijiuye.port;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What was paid into an insurance for one month, in yuan.
 *
 * @param payer an employer, or the person with personal identity (以个人身份缴费)
 * @param backpaid whether it was paid for later than the rules of the insurance allow (补缴)
 */
public record Contribution(
        @Nullable YearMonth month,
        @Nullable Payer payer,
        @Nullable BigDecimal amount,
        @Nullable Boolean backpaid) {

    public enum Payer {
        EMPLOYER,
        PERSON
    }
}
