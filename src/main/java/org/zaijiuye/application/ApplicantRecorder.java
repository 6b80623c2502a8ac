package org.zaijiuye.application;

import org.springframework.stereotype.Component;
import org.zaijiuye.application.form.Submission;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;

/** Enters who applies, once for each ID number, as the last application describes them. */
@Component
class ApplicantRecorder {

    private final Persons persons;
    private final FieldEncryption encryption;

    ApplicantRecorder(Persons persons, FieldEncryption encryption) {
        this.persons = persons;
        this.encryption = encryption;
    }

    /** Holds the person's row until the transaction ends, so that two submissions run one after the other. */
    long enter(Submission submission) {
        var hash = encryption.hash(submission.applicant("idType"), submission.applicant("idNo"));
        var known = persons.findByIdHash(hash).map(Person::key);
        known.ifPresent(persons::lock);
        var retireGroup = persons.findByIdHash(hash).map(Person::retireGroup).orElse(null);
        return persons.save(new Person(
                        known.orElse(null),
                        submission.applicant("idType"),
                        new Encrypted(submission.applicant("idNo")),
                        hash,
                        submission.applicant("name"),
                        submission.applicant("gender"),
                        submission.birthDate(),
                        new Encrypted(submission.applicant("mobile")),
                        submission.applicant("hukouArea"),
                        submission.applicant("residenceArea"),
                        retireGroup))
                .key();
    }
}
