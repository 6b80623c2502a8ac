package org.zaijiuye.serve.internship;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A post for interns as its host unit offers it; whoever enters it again changes it.
 *
 * @param allowance basic living allowance, yuan a month
 * @param contact person and telephone, {@code email} where applications may be sent to; null where there is none
 * @param owner who brought it ({@code EntryOwners})
 * @param validUntil last day on which it is pushed
 */
record InternshipPost(
        @Id String code,
        String host,
        String uscc,
        String title,
        String area,
        BigDecimal allowance,
        int months,
        int places,
        LocalDate validUntil,
        @Nullable String contact,
        @Nullable String email,
        String owner,
        @Transient boolean isNew)
        implements Persistable<String> {

    @PersistenceCreator
    InternshipPost(
            String code,
            String host,
            String uscc,
            String title,
            String area,
            BigDecimal allowance,
            int months,
            int places,
            LocalDate validUntil,
            @Nullable String contact,
            @Nullable String email,
            String owner) {
        this(code, host, uscc, title, area, allowance, months, places, validUntil, contact, email, owner, false);
    }

    @Override
    public String getId() {
        return code;
    }

    /** The allowance without needless zeros. */
    public String yuan() {
        return allowance.stripTrailingZeros().toPlainString();
    }
}
