package org.zaijiuye.register.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.zaijiuye.application.Callers;
import org.zaijiuye.desk.HeldTasks;
import org.zaijiuye.pdf.PdfWriter;
import org.zaijiuye.pdf.QrCode;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Certificate;
import org.zaijiuye.records.Certificates;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Persons;

/** Shows certificates, with their pages as they are today, to those whom they concern; each look is logged. */
@Component
class CertificateSheets {

    private final Certificates certificates;
    private final Persons persons;
    private final Applications applications;
    private final Handlings handlings;
    private final Offices offices;
    private final PageReader pages;
    private final Callers callers;
    private final HeldTasks held;
    private final PdfWriter pdf;
    private final Clock clock;
    private final String address;

    CertificateSheets(
            Certificates certificates,
            Persons persons,
            Applications applications,
            Handlings handlings,
            Offices offices,
            PageReader pages,
            Callers callers,
            HeldTasks held,
            PdfWriter pdf,
            Clock clock,
            @Value("${zaijiuye.public-address:}") String address) {
        this.certificates = certificates;
        this.persons = persons;
        this.applications = applications;
        this.handlings = handlings;
        this.offices = offices;
        this.pages = pages;
        this.callers = callers;
        this.held = held;
        this.pdf = pdf;
        this.clock = clock;
        this.address = address;
    }

    /** Officials see in clear whose certificate it is once they have claimed work on it. */
    @Transactional
    public CertificateSheet read(String number) {
        var certificate = certificates.byNumber(number).orElseThrow(() -> Callers.unknown(number));
        var person = certificate.personId();
        var asked = handlings.findByPersonIdAndItem(person, "certificate");
        callers.read(applications.findByPersonId(person), asked, person, number, "查阅就业创业证");
        var clear = !callers.official()
                || asked.stream()
                        .anyMatch(each -> held.on(each.number(), callers.user()).isPresent());
        return clear ? sheet(certificate) : sheet(certificate).masked();
    }

    /**
     * The electronic certificate.
     *
     * @throws NotAllowed if an official has claimed no work on it
     */
    @Transactional
    public byte[] print(String number) {
        var sheet = read(number);
        if (sheet.verification().isEmpty()) {
            throw new NotAllowed("请先认领这份证件的制证或者送达任务，再打开证件。");
        }
        return document(sheet);
    }

    /** The electronic certificate for its holder; whoever calls has seen to it that it is theirs, and logged it. */
    byte[] document(Certificate certificate) {
        return document(sheet(certificate));
    }

    private byte[] document(CertificateSheet sheet) {
        return pdf.write(
                "pdf/certificate",
                Map.of(
                        "sheet",
                        sheet,
                        "qr",
                        QrCode.dataAddress(sheet.verification()),
                        "printedOn",
                        LocalDate.now(clock)));
    }

    private CertificateSheet sheet(Certificate certificate) {
        var person = persons.findById(certificate.personId()).orElseThrow();
        return new CertificateSheet(
                certificate.number(),
                person.name(),
                person.gender().equals("1") ? "男" : "女",
                person.birthDate(),
                person.idNo().text(),
                offices.findById(certificate.office()).map(Office::name).orElse(""),
                certificate.issuedOn(),
                pages.status(person.key(), certificate.office()).title(),
                certificate.code(),
                verification(certificate),
                pages.of(person.key()));
    }

    /** Under the city's own address, where it is set: the host that a request names may be anybody's. */
    String verification(Certificate certificate) {
        var base = address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                : UriComponentsBuilder.fromUriString(address);
        return base.path(VerificationController.PATH)
                .queryParam("number", certificate.number())
                .queryParam("code", certificate.code())
                .build()
                .toUriString();
    }
}
