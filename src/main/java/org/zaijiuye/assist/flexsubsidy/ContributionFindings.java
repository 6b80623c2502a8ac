package org.zaijiuye.assist.flexsubsidy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.port.Contribution;
import org.zaijiuye.port.Contribution.Payer;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.port.MedicalData;

/**
 * What was paid for each month: as the registers tell, else as the person says, which an official has to verify. Of
 * medical insurance only who claims for it is asked.
 */
final class ContributionFindings {

    private final Optional<List<Contribution>> pension;
    private final Optional<List<Contribution>> medical;
    private final JsonNode said;
    private final boolean claimsMedical;

    ContributionFindings(Dossier dossier, RegisterFindings findings) {
        this.pension = findings.insurance().map(InsuranceData::contributions);
        this.medical = findings.medical().map(MedicalData::contributions);
        this.said = dossier.request().path("paidAmounts");
        this.claimsMedical = StreamSupport.stream(
                        dossier.request().path("insuredTypes").spliterator(), false)
                .anyMatch(each -> each.asText().equals("MEDICAL"));
    }

    BigDecimal pension(YearMonth month) {
        return pension.map(each -> paid(each, month)).orElseGet(() -> said(month, "pension"));
    }

    BigDecimal medical(YearMonth month) {
        if (!claimsMedical) {
            return BigDecimal.ZERO;
        }
        return medical.map(each -> paid(each, month)).orElseGet(() -> said(month, "medical"));
    }

    boolean byEmployer(YearMonth month) {
        return any(month, each -> each.payer() == Payer.EMPLOYER);
    }

    /** Whether any of what was paid with personal identity was paid for later. */
    boolean late(YearMonth month) {
        return any(month, each -> each.payer() == Payer.PERSON && Boolean.TRUE.equals(each.backpaid()));
    }

    /** The registers that have not told what was paid. */
    Set<Source> silent() {
        var silent = new HashSet<Source>();
        if (pension.isEmpty()) {
            silent.add(Source.SI);
        }
        if (claimsMedical && medical.isEmpty()) {
            silent.add(Source.MED);
        }
        return silent;
    }

    private boolean any(YearMonth month, Predicate<Contribution> predicate) {
        return Stream.of(pension, medical)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .anyMatch(each -> month.equals(each.month()) && predicate.test(each));
    }

    private static BigDecimal paid(List<Contribution> contributions, YearMonth month) {
        return contributions.stream()
                .filter(each -> month.equals(each.month()) && each.payer() == Payer.PERSON)
                .map(Contribution::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal said(YearMonth month, String type) {
        return StreamSupport.stream(said.spliterator(), false)
                .filter(each -> each.path("month").asText().equals(month.toString()))
                .map(each -> each.path(type).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
