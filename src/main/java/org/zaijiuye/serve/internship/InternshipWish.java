package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Who wants an internship, once a person.
 *
 * @param fields wished fields with commas between them, empty where any will do
 * @param consent whether posts may be pushed
 */
record InternshipWish(
        @Id @Nullable Long id,
        long personId,
        String handling,
        String area,
        String fields,
        boolean consent,
        LocalDate eligibleUntil,
        LocalDate nextPushOn) {}
