package org.zaijiuye.serve.referral.vacancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/**
 * Who offers posts.
 *
 * @param code unified social credit code
 * @param barredSince since when no post of theirs is taken; null for all who are not on the blacklist
 * @param owner office that looks after it ({@code EntryOwners}); null where only its posts are known
 */
record Employer(
        @Id String code,
        String name,
        @Nullable LocalDate barredSince,
        @Nullable String barredReason,
        @Nullable String owner,
        @Transient boolean isNew)
        implements Persistable<String> {

    @PersistenceCreator
    Employer(
            String code,
            String name,
            @Nullable LocalDate barredSince,
            @Nullable String barredReason,
            @Nullable String owner) {
        this(code, name, barredSince, barredReason, owner, false);
    }

    static Employer unknown(String code, String name) {
        return new Employer(code, name, null, null, null, true);
    }

    @Override
    public String getId() {
        return code;
    }
}
