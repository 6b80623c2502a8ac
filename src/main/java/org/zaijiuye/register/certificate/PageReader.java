package org.zaijiuye.register.certificate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.GrantResults;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.register.certificate.CertificatePages.Granted;
import org.zaijiuye.register.certificate.CertificatePages.Unemployment;
import org.zaijiuye.register.certificate.CertificatePages.Work;
import org.zaijiuye.shared.Stage;

/** Reads the pages and the status of a certificate from the records, each time it is shown. */
@Component
class PageReader {

    private static final String POLICE = "PSB";
    private static final int AREA_DIGITS = 6;

    private final Registrations registrations;
    private final Employments employments;
    private final Entitlements entitlements;
    private final PaymentLines lines;
    private final Handlings handlings;
    private final Events events;
    private final Offices offices;
    private final ItemRegistry items;
    private final GrantResults results;
    private final Parameters parameters;
    private final Clock clock;

    PageReader(
            Registrations registrations,
            Employments employments,
            Entitlements entitlements,
            PaymentLines lines,
            Handlings handlings,
            Events events,
            Offices offices,
            ItemRegistry items,
            GrantResults results,
            Parameters parameters,
            Clock clock) {
        this.registrations = registrations;
        this.employments = employments;
        this.entitlements = entitlements;
        this.lines = lines;
        this.handlings = handlings;
        this.events = events;
        this.offices = offices;
        this.items = items;
        this.results = results;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param issuer code of the office that issued the certificate */
    CertificateStatus status(long person, String issuer) {
        var office = offices.findById(issuer).orElseThrow();
        var today = LocalDate.now(clock);
        return CertificateStatus.of(
                ended(person),
                employments.findByOpenKey(Registrations.openKey(person)).isPresent(),
                events.about(person).stream().anyMatch(PageReader::tellsOfDeath),
                name -> parameters.text(
                        name, office.profile(), office.division().substring(0, AREA_DIGITS), today));
    }

    /** Why the last registration ended. */
    private @Nullable String ended(long person) {
        return registrations.findByPersonIdOrderById(person).stream()
                .reduce((earlier, later) -> later)
                .map(Registration::endReason)
                .orElse(null);
    }

    /** One that a case took has been judged there. */
    private static boolean tellsOfDeath(Event event) {
        return event.type().equals(ExitFact.PERSON_DIED.type())
                && event.source().equals(POLICE)
                && event.status() == Event.Status.NO_CASE;
    }

    CertificatePages of(long person) {
        var granted = handlings.findByPersonIdAndOutcome(person, "GRANTED").stream()
                .filter(each -> items.of(each.item()).description().name().stage() == Stage.ASSIST)
                .toList();
        var subsidies = new ArrayList<>(entitlements.findByPersonIdOrderById(person).stream()
                .map(this::drawn)
                .toList());
        granted.stream().filter(each -> !recognises(each)).map(this::granted).forEach(subsidies::add);
        return new CertificatePages(
                registrations.findByPersonIdOrderById(person).stream()
                        .map(this::unemployment)
                        .toList(),
                employments.findByPersonIdOrderById(person).stream()
                        .map(PageReader::work)
                        .toList(),
                granted.stream()
                        .filter(PageReader::recognises)
                        .map(this::granted)
                        .toList(),
                subsidies);
    }

    private static boolean recognises(Handling handling) {
        return handling.item().equals("hardship");
    }

    private Granted granted(Handling handling) {
        var on = Objects.requireNonNull(handling.closedAt(), "a decision has its day")
                .toLocalDate();
        var details = new LinkedHashMap<String, Object>();
        results.rows(handling).forEach(row -> details.put(row.name(), row.value()));
        return new Granted(items.of(handling.item()).title(), on, details);
    }

    private Granted drawn(Entitlement benefit) {
        var paid = lines.findByAwardIdOrderByPayMonth(benefit.key()).stream()
                .filter(line -> line.state() == LineState.PAID)
                .toList();
        var details = new LinkedHashMap<String, Object>();
        details.put("核定月数", benefit.months());
        details.put("已领月数", paid.size());
        details.put("已领金额（元）", paid.stream().map(PaymentLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Granted("失业保险金", benefit.firstMonth().atDay(1), details);
    }

    private Unemployment unemployment(Registration registration) {
        return new Unemployment(
                registration.number(),
                registration.unempDate(),
                registration.regDate(),
                registration.endedOn(),
                name(registration.registerOrg()),
                name(registration.serviceOrg()));
    }

    private String name(String office) {
        return offices.findById(office).map(Office::name).orElse("");
    }

    private static Work work(Employment employment) {
        return new Work(employment.typeTitle(), employment.employer(), employment.startDate(), employment.endedOn());
    }
}
