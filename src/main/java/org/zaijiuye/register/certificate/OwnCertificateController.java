package org.zaijiuye.register.certificate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.Applicants;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Certificates;

/** The electronic certificate, for its holder. */
@RestController
class OwnCertificateController {

    static final String PATH = "/public/certificates/own";

    private static final String SIGN_IN = "/public/progress";

    private final Applicants applicants;
    private final Certificates certificates;
    private final CertificateSheets sheets;
    private final AccessLog accessLog;

    OwnCertificateController(
            Applicants applicants, Certificates certificates, CertificateSheets sheets, AccessLog accessLog) {
        this.applicants = applicants;
        this.certificates = certificates;
        this.sheets = sheets;
        this.accessLog = accessLog;
    }

    /** Whoever is not signed in, or no longer, signs in first. */
    @GetMapping(PATH)
    @Transactional
    public ResponseEntity<byte[]> document(HttpServletRequest request) {
        return applicants.signedIn(request).map(this::document).orElseGet(() -> ResponseEntity.status(
                        HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, SIGN_IN)
                .build());
    }

    private ResponseEntity<byte[]> document(Applicant applicant) {
        var certificate = certificates
                .findByPersonId(applicant.personId())
                .orElseThrow(() -> new Rejected(404, "您还没有就业创业证，可以先申领。", List.of()));
        accessLog.read(applicant.user(), applicant.personId(), certificate.number(), "本人下载就业创业证");
        return CertificateController.answer(certificate.number(), sheets.document(certificate));
    }
}
