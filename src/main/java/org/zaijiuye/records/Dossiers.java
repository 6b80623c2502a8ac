package org.zaijiuye.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts dossiers together: from the records, or for a precheck from the form alone. */
@Service
public class Dossiers {

    private final CaseFile caseFile;
    private final Applications applications;
    private final EvidenceFile evidence;
    private final Supplements supplements;
    private final ObjectMapper json;
    private final Clock clock;

    Dossiers(
            CaseFile caseFile,
            Applications applications,
            EvidenceFile evidence,
            Supplements supplements,
            ObjectMapper json,
            Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.evidence = evidence;
        this.supplements = supplements;
        this.json = json;
        this.clock = clock;
    }

    public Dossier of(String number) {
        var handling = caseFile.handling(number);
        var application = handling.application();
        var form = application == null
                ? json.createObjectNode()
                : read(applications
                        .findById(application)
                        .orElseThrow()
                        .content()
                        .text());
        var request = (ObjectNode) read(handling.request().text());
        for (var supplement : supplements.of(number)) {
            var fields = supplement.fields();
            if (fields != null) {
                request.setAll((ObjectNode) read(fields.text()));
            }
        }
        return new Dossier(
                handling,
                handling.personId(),
                handling.profile(),
                handling.office(),
                submittedOn(application),
                LocalDate.now(clock),
                form,
                request,
                latest(number));
    }

    /** For a precheck: nothing is stored and no register has been asked. */
    public Dossier preview(
            @Nullable Long personId,
            String profile,
            String office,
            LocalDate submittedOn,
            JsonNode form,
            JsonNode request) {
        return new Dossier(null, personId, profile, office, submittedOn, LocalDate.now(clock), form, request, Map.of());
    }

    private LocalDate submittedOn(@Nullable String application) {
        return application == null
                ? LocalDate.now(clock)
                : applications.findById(application).orElseThrow().submittedAt().toLocalDate();
    }

    private Map<String, Evidence> latest(String handling) {
        var latest = new HashMap<String, Evidence>();
        evidence.of(handling).forEach(e -> latest.put(e.register(), e));
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
