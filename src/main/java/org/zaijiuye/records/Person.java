package org.zaijiuye.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A person as the last application described them; written by {@code application}. Sex is 1 男 or 2 女. */
public record Person(
        @Id @Nullable Long id,
        String idType,
        Encrypted idNo,
        String idHash,
        String name,
        String gender,
        LocalDate birthDate,
        Encrypted mobile,
        String hukouArea,
        String residenceArea,
        @Nullable String retireGroup) {

    public long key() {
        if (id == null) {
            throw new IllegalStateException("a person that is not stored has no key");
        }
        return id;
    }
}
