package org.zaijiuye.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.person.StatusSign.Kind;
import org.zaijiuye.port.AccountData;
import org.zaijiuye.port.BusinessData;
import org.zaijiuye.port.CivilData;
import org.zaijiuye.port.DisabilityData;
import org.zaijiuye.port.EducationData;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.port.JusticeData;
import org.zaijiuye.port.LandData;
import org.zaijiuye.port.MedicalData;
import org.zaijiuye.port.PopulationData;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.TaxData;
import org.zaijiuye.port.VeteranData;
import org.zaijiuye.records.Evidence;

/** What the stored evidence of a dossier says, in the terms of the registers; empty where a register did not answer. */
public record RegisterFindings(Dossier dossier, StoredJson stored) {

    /** The registers that must have told whether a person works; others are heard where they were asked. */
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

    public Optional<CivilData> civil() {
        return read("civ", CivilData::from);
    }

    public Optional<DisabilityData> disability() {
        return read("dpf", DisabilityData::from);
    }

    public Optional<LandData> land() {
        return read("land", LandData::from);
    }

    public Optional<VeteranData> veterans() {
        return read("vet", VeteranData::from);
    }

    public Optional<TaxData> tax() {
        return read("tax", TaxData::from);
    }

    public Optional<MedicalData> medical() {
        return read("med", MedicalData::from);
    }

    public Optional<AccountData> accounts() {
        return read("bank", AccountData::from);
    }

    /** What somebody wrote down as evidence under a name, for example {@code hearing}. */
    public Optional<? extends JsonNode> note(String name) {
        return answer(name);
    }

    /** The value that an official has proven for a fact of a source; its rules read it in the answer as well. */
    public Optional<String> proven(String source, String name) {
        return dossier.answered(source).flatMap(answer -> proofs(source, answer, read(answer))
                .filter(proof -> proof.name().equals(name))
                .map(ProvenFact::value)
                .reduce((earlier, later) -> later));
    }

    /** What the sources said before anything was set right. */
    public RegisterFindings uncorrected() {
        return new RegisterFindings(dossier.uncorrected(), stored);
    }

    /** How much speaks for the person's working; a register that did not answer never counts as silence. */
    public EvidenceStrength ofWork(LocalDate asOf, LocalDate unemployedSince, Optional<LocalDate> registeredOn) {
        var strength = StatusSign.ofWork(
                signs(asOf, RegisterStatements.OF_WORK), asOf, unemployedSince, registeredOn.orElse(null));
        var silent = OF_WORK.stream().anyMatch(register -> read(register, Register.of(register)::read)
                .isEmpty());
        return silent ? strength.orStronger(EvidenceStrength.UNKNOWN) : strength;
    }

    /** Whether an employer pays social insurance; empty also where the last one may only have stopped late (policy.md §13.4). */
    public Optional<Boolean> employerInsured(LocalDate unemployedSince) {
        if (insurance().map(InsuranceData::employerInsuredNow).isEmpty()) {
            return Optional.empty();
        }
        var today = dossier.today();
        var signs = signs(today, List.of("si")).stream()
                .filter(RegisterFindings::ofEmployer)
                .toList();
        return switch (StatusSign.ofWork(signs, today, unemployedSince, null)) {
            case NONE -> Optional.of(false);
            case HARD -> Optional.of(true);
            case SOFT, UNKNOWN -> Optional.empty();
        };
    }

    public static boolean ofEmployer(StatusSign sign) {
        return sign.kind() == Kind.EMPLOYER_CONTRIBUTION;
    }

    /** Whether a register's silence leaves open whether the person works. */
    boolean mustTellOfWork(String register) {
        return OF_WORK.contains(register);
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
            employment().ifPresent(data -> employments(data, asOf, signs));
        }
        if (registers.contains("med")) {
            medical().ifPresent(data -> medicallyInsured(data, asOf, signs));
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

    private static void medicallyInsured(MedicalData data, LocalDate asOf, List<StatusSign> signs) {
        if (Boolean.TRUE.equals(data.employerInsuredNow())) {
            signs.add(new StatusSign(Kind.MEDICAL_CONTRIBUTION, asOf));
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

    private static void employments(EmploymentData data, LocalDate asOf, List<StatusSign> signs) {
        Optional.ofNullable(data.employments()).orElse(List.of()).stream()
                .filter(employment -> !employment.endedBefore(asOf))
                .forEach(employment -> signs.add(new StatusSign(Kind.EMPLOYMENT_REGISTRATION, employment.startDate())));
    }

    private <T> Optional<T> read(String register, Function<JsonNode, T> reader) {
        return answer(register).flatMap(data -> readable(data, reader));
    }

    /** What was stored while less was refused, or was set right to what cannot be, is unknown. */
    private static <T> Optional<T> readable(JsonNode data, Function<JsonNode, T> reader) {
        try {
            return Optional.of(reader.apply(data));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What a source said, with all that has been proven against it: no rule reads it otherwise. */
    public Optional<ObjectNode> answer(String source) {
        return dossier.answered(source).map(answer -> {
            var said = read(answer);
            var right = said.deepCopy();
            proofs(source, answer, said).forEach(proof -> right.setAll((ObjectNode) proof.change()));
            return right;
        });
    }

    private Stream<ProvenFact> proofs(String source, Evidence answer, ObjectNode said) {
        return dossier.corrections(source)
                .filter(proof -> stored.proven(proof).answers(proof, answer, said))
                .map(stored::proven);
    }

    private ObjectNode read(Evidence answer) {
        return (ObjectNode) stored.read(answer.data().text());
    }
}
