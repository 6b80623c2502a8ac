package org.zaijiuye.serve.trainingwish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.Markdown;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.event.CallAttempts;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.ServiceKind;
import org.zaijiuye.records.ServiceRecord;
import org.zaijiuye.records.ServiceRecords;
import org.zaijiuye.records.TrainMode;
import org.zaijiuye.records.TrainTime;
import org.zaijiuye.records.TrainType;
import org.zaijiuye.records.TrainingWish;
import org.zaijiuye.records.TrainingWishes;
import org.zaijiuye.task.Redaction;

/** What is said about a wish, and what comes of the conversation: a contact of the case, and a service record. */
@Component
class WishContacts {

    private final TrainingWishes wishes;
    private final Dossiers dossiers;
    private final OccupationSearch occupations;
    private final Registrations registrations;
    private final Contacts contacts;
    private final ServiceRecords services;
    private final CallAttempts attempts;
    private final Outbox outbox;
    private final Clock clock;

    WishContacts(
            TrainingWishes wishes,
            Dossiers dossiers,
            OccupationSearch occupations,
            Registrations registrations,
            Contacts contacts,
            ServiceRecords services,
            CallAttempts attempts,
            Outbox outbox,
            Clock clock) {
        this.wishes = wishes;
        this.dossiers = dossiers;
        this.occupations = occupations;
        this.registrations = registrations;
        this.contacts = contacts;
        this.services = services;
        this.attempts = attempts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The wish in words, and what the person says to have learned before. */
    Map<String, String> wish(String handling) {
        var wish = require(handling);
        var dossier = dossiers.of(handling);
        var redaction = new Redaction(dossier.applicant().path("name").asText());
        var prior = StreamSupport.stream(
                        dossier.request().path("priorTrainings").spliterator(), false)
                .map(each -> Markdown.plain(redaction.over(each.asText())))
                .collect(Collectors.joining("；"));
        return Map.of(
                "wish",
                TrainType.valueOf(wish.trainType()).title() + "："
                        + String.join("、", occupations.names(wish.occupationCodes())),
                "how",
                TrainMode.valueOf(wish.trainMode()).title()
                        + (wish.trainTime().isEmpty()
                                ? ""
                                : "，" + TrainTime.valueOf(wish.trainTime()).title()),
                "validUntil",
                wish.validUntil().toString(),
                "prior",
                prior.isEmpty() ? "没有填写" : prior,
                "attempts",
                Markdown.plain(attempts.words(handling)));
    }

    void reached(String handling, NextStep step, String agreed, String user) {
        var wish = require(handling);
        var registration = registrations.findByOpenKey(Registrations.openKey(wish.personId()));
        conclude(handling, step, agreed);
        registration.ifPresent(contacts::now);
        services.save(new ServiceRecord(
                null,
                wish.personId(),
                registration.map(Registration::caseNumber).orElse(null),
                ServiceKind.CONTACT,
                LocalDate.now(clock),
                true,
                handling,
                user));
    }

    /** After the last try in vain the person is asked to come forward. */
    void missed(String handling, String note, String user) {
        attempts.missed(handling, note, user);
        if (attempts.exhausted(handling)) {
            conclude(handling, NextStep.UNREACHABLE, note);
            outbox.tellPerson(
                    require(handling).personId(),
                    handling,
                    handling + ":WISH_UNREACHABLE",
                    "培训意愿：没有联系到您",
                    "培训工作人员没有联系到您。请核对预留的手机号码，或者到服务窗口、拨打12333说明您的培训需求。");
        }
    }

    private void conclude(String handling, NextStep step, String agreed) {
        wishes.contacted(handling, LocalDate.now(clock), step.name(), new Encrypted(agreed));
    }

    boolean held(String handling) {
        return services.existsByKindAndReference(ServiceKind.CONTACT, handling);
    }

    boolean exhausted(String handling) {
        return attempts.exhausted(handling);
    }

    private TrainingWish require(String handling) {
        return wishes.findByHandling(handling).orElseThrow();
    }
}
