package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;
import org.zaijiuye.shared.Reason.Confidence;

/** A training policy whose latest publication is in force. */
record TrainingPolicy(
        @Id String code,
        String office,
        String title,
        String text,
        String source,
        Confidence confidence,
        boolean shown,
        LocalDate confirmedOn,
        @Transient boolean isNew)
        implements Persistable<String> {

    @PersistenceCreator
    TrainingPolicy(
            String code,
            String office,
            String title,
            String text,
            String source,
            Confidence confidence,
            boolean shown,
            LocalDate confirmedOn) {
        this(code, office, title, text, source, confidence, shown, confirmedOn, false);
    }

    @Override
    public String getId() {
        return code;
    }
}
