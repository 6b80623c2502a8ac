package org.zaijiuye.application;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.zaijiuye.application.form.Forms;
import org.zaijiuye.application.form.Submission;
import org.zaijiuye.dossier.Sha256;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/** Takes a submission into the records: person, application and one handling an item, in the caller's transaction. */
@Service
class Intake {

    private final Forms forms;
    private final Applications applications;
    private final ApplicantRecorder people;
    private final HandlingOpener acceptance;
    private final Offices offices;
    private final StoredJson stored;
    private final Clock clock;

    Intake(
            Forms forms,
            Applications applications,
            ApplicantRecorder people,
            HandlingOpener acceptance,
            Offices offices,
            StoredJson stored,
            Clock clock) {
        this.forms = forms;
        this.applications = applications;
        this.people = people;
        this.acceptance = acceptance;
        this.offices = offices;
        this.stored = stored;
        this.clock = clock;
    }

    /** @throws org.zaijiuye.problem.Rejected 409 for a number that is taken, 422 with every fault of the form */
    Application take(String form, String sender) {
        var number = StrictJson.object(form).path("applicationNumber").asText();
        if (applications.contentHash(number).isPresent()) {
            throw new NumberTaken(number);
        }
        var submission = forms.check(form, sender);
        var office = offices.findById(submission.office()).orElseThrow();
        var person = people.enter(submission);
        var application =
                applications.save(row(submission, Sha256.hex(StrictJson.canonical(form)), sender, office, person));
        acceptance.accept(application, submission, office);
        return application;
    }

    private Application row(Submission submission, String hash, String sender, Office office, long person) {
        return new Application(
                submission.number(),
                sender,
                submission.channel(),
                office.code(),
                office.profile(),
                person,
                submission.submittedAt(),
                LocalDateTime.now(clock),
                hash,
                new Encrypted(stored.write(submission.form())),
                null);
    }
}
