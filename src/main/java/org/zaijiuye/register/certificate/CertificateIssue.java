package org.zaijiuye.register.certificate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Certificate;
import org.zaijiuye.records.Certificates;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Persons;
import org.zaijiuye.timelimit.Limits;

/** Issues the electronic certificate, once a person for life, and orders the paper copy that was asked for. */
@Component
class CertificateIssue {

    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 16;
    private static final int AREA_DIGITS = 6;

    private final SecureRandom random = new SecureRandom();
    private final Dossiers dossiers;
    private final Certificates certificates;
    private final PaperCopies copies;
    private final Persons persons;
    private final Jurisdiction jurisdiction;
    private final Parameters parameters;
    private final Limits limits;
    private final Outbox outbox;
    private final Clock clock;

    CertificateIssue(
            Dossiers dossiers,
            Certificates certificates,
            PaperCopies copies,
            Persons persons,
            Jurisdiction jurisdiction,
            Parameters parameters,
            Limits limits,
            Outbox outbox,
            Clock clock) {
        this.dossiers = dossiers;
        this.certificates = certificates;
        this.copies = copies;
        this.persons = persons;
        this.jurisdiction = jurisdiction;
        this.parameters = parameters;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    void issue(String number) {
        var dossier = dossiers.of(number);
        var person = dossier.stored().personId();
        persons.lock(person);
        var certificate = certificates.findByPersonId(person).orElseGet(() -> first(dossier));
        if (CertForm.PAPER.name().equals(dossier.request().path("certForm").asText())) {
            order(dossier, certificate);
        }
    }

    private Certificate first(Dossier dossier) {
        var handling = dossier.stored();
        var issuer = jurisdiction.responsible(Office.Level.COUNTY, handling.office());
        var certificate = certificates.save(new Certificate(
                null,
                handling.personId(),
                handling.number(),
                issuer.code(),
                issuer.division().substring(0, AREA_DIGITS),
                LocalDate.now(clock),
                code()));
        outbox.tellPerson(
                handling.personId(),
                handling.number(),
                handling.number() + ":CERTIFICATE",
                "就业创业证（电子证照）已签发",
                "证号：" + certificate.number() + "，校验码：" + certificate.code()
                        + "。一人一证，终身有效；任何单位可以在公共服务网页“就业创业证核验”凭证号和校验码核验。数据能共享的，办事时无需提交。");
        return certificate;
    }

    private void order(Dossier dossier, Certificate certificate) {
        var handling = dossier.stored();
        var request = dossier.request();
        var today = LocalDate.now(clock);
        var days = parameters.integer("cert.paperDays", dossier.profile(), dossier.area(), today);
        copies.save(new PaperCopy(
                null,
                certificate.key(),
                handling.number(),
                request.hasNonNull("reissueReason")
                        ? request.path("reissueReason").asText()
                        : null,
                request.path("deliver").asText(),
                today,
                limits.inWorkingDays(handling, days),
                null,
                null,
                null,
                null));
    }

    private String code() {
        return random.ints(CODE_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** What the person is told: the number, and how far the paper copy has come. */
    Map<String, Object> issued(String number) {
        var issued = new LinkedHashMap<String, Object>();
        var copy = copies.findByHandling(number);
        copy.map(PaperCopy::certificateId)
                .flatMap(certificates::findById)
                .or(() -> certificates.findByHandling(number))
                .ifPresent(certificate -> issued.put("certNo", certificate.number()));
        copy.ifPresent(paper -> {
            issued.put("paper", state(paper));
            Optional.ofNullable(paper.tracking()).ifPresent(tracking -> issued.put("tracking", tracking));
        });
        return issued;
    }

    private static String state(PaperCopy paper) {
        if (paper.handedOn() != null) {
            return "已交付";
        }
        if (paper.printedOn() == null) {
            return paper.closedOn() == null ? "制作中，" + paper.dueOn() + "前制成" : "未能制作";
        }
        return paper.closedOn() == null ? "已制成，待交付" : "已制成，逾期未领取";
    }
}
