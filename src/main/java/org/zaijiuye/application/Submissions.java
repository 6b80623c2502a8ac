package org.zaijiuye.application;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.zaijiuye.dossier.Sha256;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;

/** One submission, one application: the same content under the same number is answered with what is there. */
@Service
class Submissions {

    private static final int TRIES = 3;

    private final Applications applications;
    private final RuntimeService runtime;
    private final EngineCommands engine;

    Submissions(Applications applications, RuntimeService runtime, EngineCommands engine) {
        this.applications = applications;
        this.runtime = runtime;
        this.engine = engine;
    }

    /** @param created false where the same submission had been stored before */
    record Answer(Application application, boolean created) {}

    /** @throws org.zaijiuye.problem.Rejected 409 if the number is taken by other content, 422 with every fault */
    Answer submit(String form, String sender) {
        var number = StrictJson.object(form).path("applicationNumber").asText();
        RuntimeException raced = new NumberTaken(number);
        for (var i = 0; i < TRIES; i++) {
            var known = known(number, form, sender);
            if (known.isPresent()) {
                return new Answer(known.get(), false);
            }
            try {
                start(form);
                return new Answer(applications.findById(number).orElseThrow(), true);
            } catch (NumberTaken | ConcurrencyFailureException e) {
                // Somebody was faster, with this number or with another application of this person: look again.
                raced = e;
            }
        }
        throw raced;
    }

    private void start(String form) {
        engine.call(() -> runtime.startProcessInstanceByKey("ApplicationProcess", ApplicationVariables.start(form)));
    }

    private Optional<Application> known(String number, String form, String sender) {
        return applications.findById(number).map(known -> {
            if (!known.sender().equals(sender) || !known.contentHash().equals(Sha256.hex(StrictJson.canonical(form)))) {
                throw new NumberTaken(number);
            }
            return known;
        });
    }
}
