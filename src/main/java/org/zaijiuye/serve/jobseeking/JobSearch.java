package org.zaijiuye.serve.jobseeking;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.JobSeeker;
import org.zaijiuye.records.JobSeekers;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;

/** Enters what somebody looks for, and says until when it holds: any contact renews it (policy.md §5.3). */
@Component
class JobSearch {

    static final List<String> INTENTS = List.of("jobIntent1", "jobIntent2", "jobIntent3");

    private final Dossiers dossiers;
    private final JobSeekers seekers;
    private final Registrations registrations;
    private final OccupationSearch occupations;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Parameters parameters;
    private final Clock clock;

    JobSearch(
            Dossiers dossiers,
            JobSeekers seekers,
            Registrations registrations,
            OccupationSearch occupations,
            Contacts contacts,
            Outbox outbox,
            Parameters parameters,
            Clock clock) {
        this.dossiers = dossiers;
        this.seekers = seekers;
        this.registrations = registrations;
        this.occupations = occupations;
        this.contacts = contacts;
        this.outbox = outbox;
        this.parameters = parameters;
        this.clock = clock;
    }

    void register(String number) {
        var dossier = dossiers.of(number);
        var handling = dossier.stored();
        var request = dossier.request();
        var known = seekers.findByPersonId(handling.personId());
        var salary = request.path("expectSalaryMin");
        var available = request.path("availableDate").asText();
        seekers.save(new JobSeeker(
                known.map(JobSeeker::id).orElse(null),
                handling.personId(),
                number,
                known.map(JobSeeker::office).orElse(handling.office()),
                known.map(JobSeeker::registeredOn).orElse(dossier.submittedOn()),
                String.join(",", intents(request)),
                texts(dossier, "expectArea").collect(Collectors.joining(",")),
                request.path("workType").asText(),
                salary.isNumber() ? salary.decimalValue() : null,
                available.isEmpty() ? null : LocalDate.parse(available),
                request.path("pushConsent").asBoolean(),
                null,
                null));
    }

    /**
     * The person looks for no work any more: nothing is recommended, what was stays on record. Registering again begins
     * the search anew under the same number.
     *
     * @throws NotAllowed where there is none that goes on
     */
    @Transactional
    public void withdraw(long person) {
        var today = LocalDate.now(clock);
        if (seekers.stop(person, today) == 0) {
            throw new NotAllowed("没有进行中的求职登记，无须终止；需要求职的，请重新申请个人求职登记。");
        }
        registrations.findByOpenKey(Registrations.openKey(person)).ifPresent(contacts::now);
        var seeker = seekers.findByPersonId(person).orElseThrow();
        outbox.tellPerson(
                person,
                seeker.handling(),
                seeker.handling() + ":WITHDRAWN:" + today,
                "求职登记已终止",
                "您的求职登记（编号" + seeker.number() + "）已按您的要求于" + today + "终止，不再推荐岗位。失业登记不受影响；需要时可以重新申请个人求职登记。");
    }

    /** The search of somebody that goes on. */
    Optional<JobSeeker> of(long person) {
        return seekers.findByPersonId(person).filter(seeker -> holds(person));
    }

    List<String> wishes(JobSeeker seeker) {
        return occupations.names(seeker.occupations());
    }

    /** What the person is told: the number, the wishes by name, and the last day without a further contact. */
    Map<String, Object> issued(String number) {
        return seekers.findByHandling(number).map(this::issued).orElse(Map.of());
    }

    private Map<String, Object> issued(JobSeeker seeker) {
        var request = dossiers.of(seeker.handling()).request();
        var issued = new LinkedHashMap<String, Object>();
        issued.put("seekerNo", seeker.number());
        issued.put("intentions", wishes(seeker));
        Optional.of(request.path("expectIndustry").asText())
                .filter(industry -> !industry.isBlank())
                .ifPresent(industry -> issued.put("industry", industry));
        Optional.of(request.path("resume").size())
                .filter(files -> files > 0)
                .ifPresent(files -> issued.put("resume", files + "份，供岗位推介专员推荐岗位时查阅"));
        issued.put("validUntil", validUntil(seeker).toString());
        return issued;
    }

    /** Whether the search goes on today. */
    boolean holds(long person) {
        return seekers.findByPersonId(person)
                .filter(seeker ->
                        seeker.endedOn() == null && !validUntil(seeker).isBefore(LocalDate.now(clock)))
                .isPresent();
    }

    LocalDate validUntil(JobSeeker seeker) {
        var submitted = dossiers.of(seeker.handling()).submittedOn();
        var registration = registrations.findByOpenKey(Registrations.openKey(seeker.personId()));
        var heard = Stream.concat(Stream.of(submitted), registration.map(Registration::lastContact).stream())
                .max(Comparator.naturalOrder())
                .orElse(submitted);
        var profile = dossiers.of(seeker.handling()).profile();
        var area = seeker.office().substring(0, 6);
        return heard.plusMonths(parameters.integer("js.validMonths", profile, area, heard));
    }

    /** Codes of the wished occupations, the first choice first; what was left out is passed over. */
    static List<String> intents(JsonNode request) {
        return INTENTS.stream()
                .map(field -> request.path(field).asText().strip())
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static Stream<String> texts(Dossier dossier, String field) {
        return StreamSupport.stream(dossier.request().path(field).spliterator(), false)
                .map(each -> each.asText());
    }

    static @Nullable String open(Dossier dossier) {
        return Optional.ofNullable(dossier.handling())
                .map(handling -> handling.blockedBy())
                .orElse(null);
    }
}
