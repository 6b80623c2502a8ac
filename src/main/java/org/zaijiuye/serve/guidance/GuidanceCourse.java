package org.zaijiuye.serve.guidance;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/**
 * An online course of career guidance.
 *
 * @param minutes how long it takes
 * @param questions of its assessment, a JSON list of {@link CourseQuestion}
 * @param active whether it is offered; one that was taken is never deleted
 */
record GuidanceCourse(
        @Id String code,
        String title,
        int minutes,
        String text,
        String questions,
        boolean active,
        @Transient boolean isNew)
        implements Persistable<String> {

    @PersistenceCreator
    GuidanceCourse(String code, String title, int minutes, String text, String questions, boolean active) {
        this(code, title, minutes, text, questions, active, false);
    }

    @Override
    public String getId() {
        return code;
    }
}
