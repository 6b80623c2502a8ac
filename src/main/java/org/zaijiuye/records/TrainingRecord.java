package org.zaijiuye.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A training that somebody attends or attended; written by {@code trainingoffer}.
 *
 * @param number the reporter's own
 * @param owner who reported it and may change it ({@code EntryOwners}); null where that is not known
 * @param endedOn null while it runs
 */
public record TrainingRecord(
        @Id @Nullable Long id,
        String number,
        long personId,
        @Nullable String owner,
        String occupation,
        @Nullable SkillLevel level,
        boolean subsidised,
        LocalDate startedOn,
        @Nullable LocalDate endedOn) {}
