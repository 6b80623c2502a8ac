package org.zaijiuye.register.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.IdentityNumber;
import org.zaijiuye.person.PersonName;

/**
 * A certificate as it is shown to those who may read it.
 *
 * @param birthDate null, and {@code code} and {@code verification} empty, where it is shown masked
 * @param verification address of the public page that verifies it, with number and code
 */
record CertificateSheet(
        String number,
        String name,
        String sex,
        @Nullable LocalDate birthDate,
        String idNo,
        String office,
        LocalDate issuedOn,
        String status,
        String code,
        String verification,
        CertificatePages pages) {

    /** Without what only the holder and whoever works on it may know: name and number of identity, date of birth, code. */
    CertificateSheet masked() {
        return new CertificateSheet(
                number,
                new PersonName(name).masked(),
                sex,
                null,
                IdentityNumber.mask(idNo),
                office,
                issuedOn,
                status,
                "",
                "",
                pages);
    }
}
