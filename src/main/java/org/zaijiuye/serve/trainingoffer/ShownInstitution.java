package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;

/** An institution as the public sees it. */
record ShownInstitution(
        String code,
        String name,
        String licenceNo,
        LocalDate licenceUntil,
        String address,
        String contact,
        LocalDate confirmedOn,
        boolean stale) {

    static ShownInstitution of(TrainingInstitution institution, LocalDate staleBefore) {
        return new ShownInstitution(
                institution.code(),
                institution.name(),
                institution.licenceNo(),
                institution.licenceUntil(),
                institution.address(),
                institution.contact(),
                institution.confirmedOn(),
                institution.confirmedOn().isBefore(staleBefore));
    }
}
