package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.person.Absence.LostWork;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.InsuranceData;

/** Which work the claimant lost, as form and registers tell it. */
final class LostJob {

    private LostJob() {}

    /** The first day as the form tells it, else the register of employments, else the months that were paid for. */
    static LostWork of(Dossier dossier, RegisterFindings findings, LocalDate unemployedSince) {
        var declared = dossier.unemployment().path("lastEmployStart").asText();
        var since = Optional.of(declared)
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .or(() -> registered(findings, unemployedSince))
                .or(() -> findings.insurance().map(data -> paidSince(data, unemployedSince)))
                .orElse(null);
        return new LostWork(since, unemployedSince);
    }

    private static Optional<LocalDate> registered(RegisterFindings findings, LocalDate unemployedSince) {
        return findings.employment().map(EmploymentData::employments).stream()
                .flatMap(List::stream)
                .map(EmploymentData.Employment::startDate)
                .flatMap(Stream::ofNullable)
                .filter(start -> !start.isAfter(unemployedSince))
                .max(Comparator.naturalOrder());
    }

    /** The latest month in which contributions can have begun, if they went on to the end. */
    private static @Nullable LocalDate paidSince(InsuranceData data, LocalDate unemployedSince) {
        var months = data.unemploymentMonths();
        if (months == null || months == 0) {
            return null;
        }
        var last = Optional.ofNullable(data.lastEmployerMonth()).orElse(YearMonth.from(unemployedSince));
        return last.minusMonths(months - 1L).atDay(1);
    }
}
