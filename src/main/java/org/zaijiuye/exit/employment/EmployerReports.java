package org.zaijiuye.exit.employment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registrations;

/** What employers report, in the employment records (就业登记): of several spells only the latest is open. */
@Component
class EmployerReports {

    private static final String EMPLOYER = "EMPLOYER";

    private final Employments employments;
    private final Outbox outbox;

    EmployerReports(Employments employments, Outbox outbox) {
        this.employments = employments;
        this.outbox = outbox;
    }

    /** An older spell ends on the day before; a spell that began before the open one ended before that. */
    void started(long personId, Report report) {
        if (known(personId, report).isPresent()) {
            return;
        }
        var day = report.occurredOn();
        var openKey = Registrations.openKey(personId);
        var later = employments.findByOpenKey(openKey).filter(open -> open.startDate()
                .isAfter(day));
        if (later.isEmpty()) {
            employments.supersede(openKey, day.minusDays(1));
        }
        var endedOn = later.map(open -> open.startDate().minusDays(1)).orElse(null);
        employments.save(employed(personId, report, endedOn, endedOn == null ? openKey : null));
    }

    void ended(long personId, Report report) {
        if (employments.end(Registrations.openKey(personId), report.occurredOn()) == 1) {
            outbox.tellPerson(
                    personId,
                    report.eventId(),
                    report.eventId() + ":OFFER",
                    "可以办理失业登记",
                    "您的就业登记已终止。如无新的工作，可以办理失业登记；有未领取的失业保险金月数的，可以一并申领。");
        }
    }

    /** Nobody was hired: the report stays on file, its record goes, and the spell that it had ended goes on. */
    void disproved(long personId, Report report) {
        known(personId, report).ifPresent(record -> {
            employments.delete(record);
            ended(record).ifPresent(before -> employments.extend(before.key(), record.endedOn(), record.openKey()));
        });
    }

    /** The spell that the record of an employer's report took the place of. */
    private Optional<Employment> ended(Employment record) {
        return employments.findByPersonIdOrderById(record.personId()).stream()
                .filter(each -> !each.startDate().isAfter(record.startDate()))
                .filter(each -> lastDay(each, record).equals(each.endedOn()))
                .reduce((earlier, later) -> later);
    }

    /** A spell lasted a day at least. */
    private static LocalDate lastDay(Employment spell, Employment next) {
        var before = next.startDate().minusDays(1);
        return spell.startDate().isAfter(before) ? spell.startDate() : before;
    }

    /** Several agencies report the same employment. */
    private Optional<Employment> known(long personId, Report report) {
        return employments.findByPersonIdOrderById(personId).stream()
                .filter(each -> each.empType().equals(EMPLOYER))
                .filter(each -> each.startDate().equals(report.occurredOn())
                        && Objects.equals(each.uscc(), text(report, "uscc")))
                .findFirst();
    }

    private static Employment employed(
            long personId, Report report, @Nullable LocalDate endedOn, @Nullable String openKey) {
        return new Employment(
                null,
                personId,
                null,
                EMPLOYER,
                text(report, "uscc"),
                text(report, "employer"),
                null,
                null,
                report.occurredOn(),
                null,
                report.source(),
                endedOn,
                openKey);
    }

    private static @Nullable String text(Report report, String name) {
        return report.data().get(name) instanceof String text ? text : null;
    }
}
