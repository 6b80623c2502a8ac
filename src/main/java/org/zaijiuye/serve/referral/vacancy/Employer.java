package org.zaijiuye.serve.referral.vacancy;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/**
 * Who offers posts.
 *
 * @param code unified social credit code
 * @param owner office that looks after its name ({@code EntryOwners}); null where only its posts are known
 */
record Employer(
        @Id String code,
        String name,
        @Nullable String owner,
        @Transient boolean isNew) implements Persistable<String> {

    @PersistenceCreator
    Employer(String code, String name, @Nullable String owner) {
        this(code, name, owner, false);
    }

    static Employer unknown(String code, String name) {
        return new Employer(code, name, null, true);
    }

    @Override
    public String getId() {
        return code;
    }
}
