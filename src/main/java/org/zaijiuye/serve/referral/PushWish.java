package org.zaijiuye.serve.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/**
 * How somebody wants to be told of posts.
 *
 * @param maxKm how far the way to work may be; null where the parameter says it
 */
record PushWish(
        @Id long personId,
        String handling,
        boolean accepted,
        PushChannel channel,
        @Nullable Integer maxKm,
        @Transient boolean isNew)
        implements Persistable<Long> {

    @PersistenceCreator
    PushWish(long personId, String handling, boolean accepted, PushChannel channel, @Nullable Integer maxKm) {
        this(personId, handling, accepted, channel, maxKm, false);
    }

    @Override
    public Long getId() {
        return personId;
    }
}
