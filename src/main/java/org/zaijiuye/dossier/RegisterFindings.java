package org.zaijiuye.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.person.StatusSign.Kind;
import org.zaijiuye.port.AccountData;
import org.zaijiuye.port.BusinessData;
import org.zaijiuye.port.EducationData;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.port.JusticeData;
import org.zaijiuye.port.PopulationData;

/** What the stored evidence of a dossier says, in the terms of the registers; empty where a register did not answer. */
public record RegisterFindings(Dossier dossier, StoredJson stored) {

    /** The registers that tell whether a person works. */
    private static final Set<String> OF_WORK = Set.of("si", "samr", "emp");

    public Optional<PopulationData> population() {
        return read("psb", PopulationData::from);
    }

    public Optional<EmploymentData> employment() {
        return read("emp", EmploymentData::from);
    }

    public Optional<InsuranceData> insurance() {
        return read("si", InsuranceData::from);
    }

    public Optional<BusinessData> business() {
        return read("samr", BusinessData::from);
    }

    public Optional<EducationData> education() {
        return read("edu", EducationData::from);
    }

    public Optional<JusticeData> justice() {
        return read("jus", JusticeData::from);
    }

    public Optional<AccountData> accounts() {
        return read("bank", AccountData::from);
    }

    /** What a clerk wrote down as evidence of their own under a name, for example {@code deemed}. */
    public Optional<JsonNode> note(String name) {
        return read(name, Function.identity());
    }

    /** Whether a clerk has accepted and recorded the person's rebuttal of a register's answer. */
    public boolean rebutted(String register) {
        return note("rebuttal-" + register).isPresent();
    }

    /** How much speaks for the person's working; a register that did not answer never counts as silence. */
    public EvidenceStrength ofWork(LocalDate asOf, LocalDate unemployedSince, Optional<LocalDate> registeredOn) {
        var strength = StatusSign.ofWork(signs(asOf, OF_WORK), asOf, unemployedSince, registeredOn.orElse(null));
        var silent =
                OF_WORK.stream().anyMatch(register -> dossier.answered(register).isEmpty());
        return silent ? strength.orStronger(EvidenceStrength.UNKNOWN) : strength;
    }

    /** Whether every sign of work has been rebutted. */
    public boolean workRebutted(LocalDate asOf, LocalDate unemployedSince) {
        var rebutted = OF_WORK.stream().filter(this::rebutted).toList();
        var others = OF_WORK.stream()
                .filter(register -> !rebutted.contains(register))
                .toList();
        return !rebutted.isEmpty()
                && StatusSign.ofWork(signs(asOf, others), asOf, unemployedSince, null) == EvidenceStrength.NONE;
    }

    /** The signs of work that the given registers show. */
    public List<StatusSign> signs(LocalDate asOf, Collection<String> registers) {
        var signs = new ArrayList<StatusSign>();
        if (registers.contains("si")) {
            insurance().ifPresent(data -> insured(data, asOf, signs));
        }
        if (registers.contains("samr")) {
            business().ifPresent(data -> businesses(data, signs));
        }
        if (registers.contains("emp")) {
            employment().ifPresent(data -> employments(data, signs));
        }
        return signs;
    }

    private static void insured(InsuranceData data, LocalDate asOf, List<StatusSign> signs) {
        var lastMonth = data.lastEmployerMonth();
        if (Boolean.TRUE.equals(data.employerInsuredNow())) {
            signs.add(new StatusSign(Kind.EMPLOYER_CONTRIBUTION, asOf));
        } else if (lastMonth != null) {
            signs.add(new StatusSign(Kind.ENDED_CONTRIBUTION, lastMonth.atDay(1)));
        }
        if (Boolean.TRUE.equals(data.flexibleInsured())) {
            signs.add(new StatusSign(Kind.PERSONAL_CONTRIBUTION, null));
        }
    }

    private static void businesses(BusinessData data, List<StatusSign> signs) {
        for (var business : Optional.ofNullable(data.businesses()).orElse(List.of())) {
            kind(business).ifPresent(kind -> signs.add(new StatusSign(kind, business.licenceDate())));
        }
    }

    private static Optional<Kind> kind(BusinessData.Business business) {
        if (business.status() == BusinessData.Status.CANCELLED || business.status() == BusinessData.Status.REVOKED) {
            return Optional.empty();
        }
        if (business.role() == BusinessData.Role.SHAREHOLDER || business.role() == BusinessData.Role.SUPERVISOR) {
            return Optional.of(Kind.SHAREHOLDING);
        }
        return Optional.of(
                business.status() == BusinessData.Status.OPERATING ? Kind.OPERATING_BUSINESS : Kind.DORMANT_BUSINESS);
    }

    private static void employments(EmploymentData data, List<StatusSign> signs) {
        Optional.ofNullable(data.employments()).orElse(List.of()).stream()
                .filter(employment -> employment.endDate() == null)
                .forEach(employment -> signs.add(new StatusSign(Kind.EMPLOYMENT_REGISTRATION, employment.startDate())));
    }

    private <T> Optional<T> read(String register, Function<JsonNode, T> reader) {
        return dossier.answered(register)
                .map(evidence -> stored.read(evidence.data().text()))
                .map(reader);
    }
}
