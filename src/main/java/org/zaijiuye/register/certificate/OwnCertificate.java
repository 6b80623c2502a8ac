package org.zaijiuye.register.certificate;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;
import org.zaijiuye.records.Certificate;
import org.zaijiuye.records.Certificates;

/** The certificate of an applicant on their progress page: how it is verified, and where the document is. */
@Component
@Order(10)
class OwnCertificate implements ApplicantSection {

    private final Certificates certificates;
    private final CertificateSheets sheets;

    OwnCertificate(Certificates certificates, CertificateSheets sheets) {
        this.certificates = certificates;
        this.sheets = sheets;
    }

    /**
     * What is shown.
     *
     * @param verification address of the public page that verifies it, with number and code
     */
    record Shown(String number, String code, String verification, String document) {}

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public String template() {
        return "public/certificate-section";
    }

    @Override
    public Optional<Shown> of(Applicant applicant) {
        return certificates.findByPersonId(applicant.personId()).map(this::shown);
    }

    private Shown shown(Certificate certificate) {
        return new Shown(
                certificate.number(),
                certificate.code(),
                sheets.verification(certificate),
                OwnCertificateController.PATH);
    }
}
