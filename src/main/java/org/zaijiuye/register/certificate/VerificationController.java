package org.zaijiuye.register.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.person.PersonName;
import org.zaijiuye.problem.VisitorLimit;
import org.zaijiuye.records.Certificate;
import org.zaijiuye.records.Certificates;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Persons;

/**
 * Whether a certificate is genuine and what it is worth today, for anybody who has its number and code. Who has not gets
 * the same answer for an unknown number and for a wrong code.
 */
@Controller
class VerificationController {

    static final String PATH = "/public/certificates";

    private final Certificates certificates;
    private final Persons persons;
    private final Offices offices;
    private final PageReader pages;
    private final VisitorLimit limit;

    VerificationController(
            Certificates certificates, Persons persons, Offices offices, PageReader pages, VisitorLimit limit) {
        this.certificates = certificates;
        this.persons = persons;
        this.offices = offices;
        this.pages = pages;
        this.limit = limit;
    }

    /** Nothing about the person but the masked name. */
    record Verified(String number, String holder, String office, LocalDate issuedOn, String status) {}

    @GetMapping(PATH)
    String verify(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("number", number.strip());
        model.addAttribute("asked", !number.isBlank() || !code.isBlank());
        if (!number.isBlank() || !code.isBlank()) {
            limit.count(PATH, request);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            find(number.strip(), code).ifPresent(each -> model.addAttribute("certificate", shown(each)));
        }
        return "public/certificates";
    }

    private Optional<Certificate> find(String number, String code) {
        var given = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return certificates
                .byNumber(number)
                .filter(each -> MessageDigest.isEqual(each.code().getBytes(StandardCharsets.UTF_8), given));
    }

    private Verified shown(Certificate certificate) {
        var name = persons.findById(certificate.personId()).orElseThrow().name();
        return new Verified(
                certificate.number(),
                new PersonName(name).masked(),
                offices.findById(certificate.office()).map(Office::name).orElse(""),
                certificate.issuedOn(),
                pages.status(certificate.personId(), certificate.office()).title());
    }
}
