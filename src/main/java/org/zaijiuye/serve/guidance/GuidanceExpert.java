package org.zaijiuye.serve.guidance;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/** Who gives one-to-one guidance, and where. */
record GuidanceExpert(
        @Id String code,
        String name,
        String office,
        String place,
        String topics,
        boolean active,
        @Transient boolean isNew)
        implements Persistable<String> {

    @PersistenceCreator
    GuidanceExpert(String code, String name, String office, String place, String topics, boolean active) {
        this(code, name, office, place, topics, active, false);
    }

    @Override
    public String getId() {
        return code;
    }
}
