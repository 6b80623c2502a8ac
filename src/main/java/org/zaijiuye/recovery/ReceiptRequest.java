package org.zaijiuye.recovery;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that came back for one recovery.
 *
 * @param receipt number of the bank or the treasury; the same number is booked once
 * @param amount CNY, to the cent
 * @param receivedOn when it came, not after today
 */
record ReceiptRequest(
        @NotNull @Size(min = 1, max = 80) @JsonPropertyDescription("收款凭证号")
        String receipt,

        @NotNull @Positive @JsonPropertyDescription("到账金额（元）")
        BigDecimal amount,

        @NotNull @JsonPropertyDescription("到账日期") LocalDate receivedOn) {}
