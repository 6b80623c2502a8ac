package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts that the bank (BANK) keeps for a person; null is unknown, an empty list is none. */
public record AccountData(@Nullable List<Account> accounts) implements Testimony {

    /**
     * One account.
     *
     * @param holder the name it is kept under
     * @param valid whether it can be paid to
     */
    public record Account(
            @Nullable String account,
            @Nullable String holder,
            @Nullable Boolean valid) {

        /** Without account and name, because texts end in logs. */
        @Override
        public String toString() {
            return "Account[valid=" + valid + "]";
        }
    }

    @Override
    public boolean complete() {
        return accounts != null;
    }

    /**
     * Reads what the bank of the social security card answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static AccountData from(JsonNode data) {
        return RegisterData.read(data, AccountData.class);
    }
}
