package org.zaijiuye.serve.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/**
 * What a match looks at besides the wishes, as the forms of a job-seeker registration tell it.
 *
 * @param handling of the registration from which it was read; another one means that it has to be read again
 * @param background what the person has learned and worked as, in their own words
 * @param lastJob for whoever names no wish
 * @param lastPushOn day of the last recommendation, null before the first; written by {@link SeekerProfiles#pushed} alone,
 *     so that a form read anew never brings an older day back
 */
record SeekerProfile(
        @Id long personId,
        String handling,
        String background,
        String lastJob,
        int experienceYears,
        boolean noHeavyLabour,
        @ReadOnlyProperty @Nullable LocalDate lastPushOn,
        @Transient boolean isNew)
        implements Persistable<Long> {

    @PersistenceCreator
    SeekerProfile(
            long personId,
            String handling,
            String background,
            String lastJob,
            int experienceYears,
            boolean noHeavyLabour,
            @Nullable LocalDate lastPushOn) {
        this(personId, handling, background, lastJob, experienceYears, noHeavyLabour, lastPushOn, false);
    }

    @Override
    public Long getId() {
        return personId;
    }
}
