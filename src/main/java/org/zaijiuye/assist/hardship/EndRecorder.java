package org.zaijiuye.assist.hardship;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Recognitions;

/** Writes down what ends a recognition, or that it did not, and moves the recognition there. */
@Component
class EndRecorder {

    static final String PROGRAM = "rules";

    private final Recognitions recognitions;
    private final RecognitionEnds ends;
    private final RecognitionMembers members;
    private final Persons persons;
    private final RecognitionReconciler reconciler;
    private final HardshipParameters parameters;
    private final Clock clock;

    EndRecorder(
            Recognitions recognitions,
            RecognitionEnds ends,
            RecognitionMembers members,
            Persons persons,
            RecognitionReconciler reconciler,
            HardshipParameters parameters,
            Clock clock) {
        this.recognitions = recognitions;
        this.ends = ends;
        this.members = members;
        this.persons = persons;
        this.reconciler = reconciler;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What a register or an office has reported ends what the person holds, at its first day at the earliest. */
    void left(long person, LocalDate day, EndReason reason, String cause, String evidence) {
        recognitions.openOf(person).ifPresent(held -> {
            var last = day.isBefore(held.recognisedOn()) ? held.recognisedOn() : day;
            record(held, null, reason, cause, last, evidence, PROGRAM);
            reconciler.recompute(person);
        });
    }

    /** Somebody of a household has work: whoever was recognised because nobody had any loses that category. */
    void householdWorks(long person, LocalDate day, String cause) {
        var worker = persons.findById(person).orElseThrow();
        members.counting(worker.idHash()).stream()
                .flatMap(key -> recognitions.findById(key).stream())
                .filter(recognition -> recognition.personId() != person)
                .filter(recognition -> !recognition.recognisedOn().isAfter(day))
                .forEach(recognition -> {
                    households(recognition)
                            .forEach(category -> record(
                                    recognition,
                                    category.code(),
                                    EndReason.HOUSEHOLD_EMPLOYED,
                                    cause,
                                    day,
                                    "家庭成员就业，依据" + cause,
                                    PROGRAM));
                    reconciler.recompute(recognition.personId());
                });
    }

    private List<Category> households(Recognition recognition) {
        return categories(recognition).stream()
                .filter(each -> each.kind() == CategoryKind.URBAN_ZERO_EMPLOYMENT)
                .toList();
    }

    /** The categories of a recognition as they were when it was made. */
    List<Category> categories(Recognition recognition) {
        return parameters.categories(recognition.profile(), recognition.area(), recognition.recognisedOn()).stream()
                .filter(each -> recognition.matched().contains(each.code()))
                .toList();
    }

    /** What had ended something is not so. */
    void undo(String cause) {
        var undone = ends.causedBy(cause);
        if (ends.undo(cause, LocalDateTime.now(clock)) > 0) {
            undone.stream()
                    .map(RecognitionEnd::recognitionId)
                    .distinct()
                    .flatMap(key -> recognitions.findById(key).stream())
                    .map(Recognition::personId)
                    .distinct()
                    .forEach(reconciler::recompute);
        }
    }

    void record(
            Recognition recognition,
            @Nullable String category,
            EndReason reason,
            String cause,
            LocalDate lastDay,
            String evidence,
            String user) {
        ends.save(new RecognitionEnd(
                null,
                recognition.key(),
                category,
                reason,
                cause,
                lastDay,
                new Encrypted(evidence),
                user,
                LocalDateTime.now(clock),
                null,
                false));
    }
}
