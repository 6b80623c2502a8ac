package org.zaijiuye.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplements;

/** Puts dossiers together: from the records, or for a precheck from the form alone. */
@Service
public class Dossiers {

    private final StateTransitions transitions;
    private final Applications applications;
    private final EvidenceFile evidence;
    private final Supplements supplements;
    private final Offices offices;
    private final Persons persons;
    private final FieldEncryption encryption;
    private final ObjectMapper json;
    private final Clock clock;

    Dossiers(
            StateTransitions transitions,
            Applications applications,
            EvidenceFile evidence,
            Supplements supplements,
            Offices offices,
            Persons persons,
            FieldEncryption encryption,
            ObjectMapper json,
            Clock clock) {
        this.transitions = transitions;
        this.applications = applications;
        this.evidence = evidence;
        this.supplements = supplements;
        this.offices = offices;
        this.persons = persons;
        this.encryption = encryption;
        this.json = json;
        this.clock = clock;
    }

    public Dossier of(String number) {
        var handling = transitions.handling(number);
        var application = application(handling);
        var evidence = latest(handling);
        return new Dossier(
                handling,
                handling.personId(),
                handling.profile(),
                handling.office(),
                submittedOn(application),
                LocalDate.now(clock),
                application.map(each -> read(each.content().text())).orElseGet(json::createObjectNode),
                declared(handling, evidence.get(Dossier.ACCOUNT)).fields(),
                evidence);
    }

    /** The day of the application; today for a handling that an event has asked for. */
    LocalDate submittedOn(Handling handling) {
        return submittedOn(application(handling));
    }

    private LocalDate submittedOn(Optional<Application> application) {
        return application.map(each -> each.submittedAt().toLocalDate()).orElseGet(() -> LocalDate.now(clock));
    }

    private Optional<Application> application(Handling handling) {
        return Optional.ofNullable(handling.application())
                .map(key -> applications.findById(key).orElseThrow());
    }

    /** What the applicant asks for, as declared last. */
    public DeclaredRequest declared(Handling handling) {
        return declared(handling, latest(handling).get(Dossier.ACCOUNT));
    }

    /** What came later counts; the account may also have been changed by an event. */
    private DeclaredRequest declared(Handling handling, @Nullable Evidence account) {
        var declared = new DeclaredRequest((ObjectNode) read(handling.request().text()), "");
        var changed = account;
        for (var supplement : supplements.of(handling.number())) {
            var fields = supplement.fields();
            var received = supplement.receivedAt();
            if (fields != null && received != null) {
                var given = (ObjectNode) read(fields.text());
                declared = declared.supplied(given, received.toLocalDate().toString());
                if (changed != null && DeclaredRequest.namesAccount(given) && received.isAfter(changed.recordedAt())) {
                    changed = null;
                }
            }
        }
        return changed == null ? declared : declared.changed(read(changed.data().text()));
    }

    /** For a precheck: nothing is stored and no register has been asked. */
    public Dossier preview(JsonNode form, JsonNode request) {
        var office = offices.findById(form.path("office").asText()).orElseThrow();
        var applicant = form.path("applicant");
        var person = persons.findByIdHash(encryption.hash(
                applicant.path("idType").asText(), applicant.path("idNo").asText()));
        return new Dossier(
                null,
                person.map(Person::id).orElse(null),
                office.profile(),
                office.code(),
                LocalDateTime.parse(form.path("submittedAt").asText()).toLocalDate(),
                LocalDate.now(clock),
                form,
                request,
                Map.of());
    }

    /** What a register said for one item of an application holds for its siblings: nobody is asked twice. */
    public Map<String, Evidence> latest(Handling handling) {
        var application = handling.application();
        var rows = application == null
                ? evidence.of(handling.number())
                : evidence.ofApplication(application, handling.number());
        var latest = new HashMap<String, Evidence>();
        rows.forEach(row -> latest.put(row.register(), row));
        return latest;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }
}
