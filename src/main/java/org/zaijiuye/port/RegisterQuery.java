package org.zaijiuye.port;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One question to a register.
 *
 * @param requestId idempotency key, the same at every try; the answer must carry it
 * @param idNo the identity number of the person, normalised
 * @param purpose why the law lets us ask, in Chinese; kept in the register's own log of queries
 * @param handling number of the handling that the question serves
 * @param asOf the day that the answer shall be true for
 */
public record RegisterQuery(String requestId, String idNo, String purpose, String handling, LocalDate asOf) {

    /** The sandbox reads what anybody may send. */
    public RegisterQuery {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(idNo, "idNo");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(asOf, "asOf");
    }

    /** Without the identity number, because texts end in logs. */
    @Override
    public String toString() {
        return "RegisterQuery[" + requestId + ", " + handling + ", " + asOf + "]";
    }
}
