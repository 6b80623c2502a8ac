package org.zaijiuye.records;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A post that somebody holds or held: a role at an office, named by its group. Rows are ended, never deleted. */
public record StaffPost(
        @Id @Nullable Long id,
        String userId,
        String groupId,
        LocalDateTime since,
        String enteredBy,
        @Nullable LocalDateTime until,
        @Nullable String endedBy) {

    public boolean held() {
        return until == null;
    }
}
