package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/**
 * An institution whose latest publication is in force.
 *
 * @param shown false once it was withdrawn
 * @param confirmedOn when it was published, or sent again unchanged, for the last time
 */
record TrainingInstitution(
        @Id String code,
        String office,
        String name,
        String licenceNo,
        LocalDate licenceUntil,
        String address,
        String contact,
        boolean shown,
        LocalDate confirmedOn,
        @Transient boolean isNew)
        implements Persistable<String> {

    @PersistenceCreator
    TrainingInstitution(
            String code,
            String office,
            String name,
            String licenceNo,
            LocalDate licenceUntil,
            String address,
            String contact,
            boolean shown,
            LocalDate confirmedOn) {
        this(code, office, name, licenceNo, licenceUntil, address, contact, shown, confirmedOn, false);
    }

    @Override
    public String getId() {
        return code;
    }
}
