package org.zaijiuye.register.certificate;

import java.time.LocalDate;

/**
 * A certificate as it is shown to those who may read it.
 *
 * @param verification address of the public page that verifies it, with number and code
 */
record CertificateSheet(
        String number,
        String name,
        String sex,
        LocalDate birthDate,
        String idNo,
        String office,
        LocalDate issuedOn,
        String status,
        String code,
        String verification,
        CertificatePages pages) {}
