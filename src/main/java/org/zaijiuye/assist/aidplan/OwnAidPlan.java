package org.zaijiuye.assist.aidplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.ApplicantSection;

/** The aid of an applicant, on their progress page: what was agreed, given, and told. */
@Component
@Order(45)
class OwnAidPlan implements ApplicantSection {

    private final AidCycles cycles;

    OwnAidPlan(AidCycles cycles) {
        this.cycles = cycles;
    }

    /** @param plan null as long as none was made */
    record Shown(
            String number,
            @Nullable String plan,
            LocalDate planDue,
            LocalDate servicesDue,
            String counter,
            List<Told> consultations) {}

    /** What a consultation told. */
    record Told(LocalDate on, String policies, String answer) {}

    @Override
    public String name() {
        return "aidplan";
    }

    @Override
    public String template() {
        return "public/aidplan-section";
    }

    @Override
    public Optional<Shown> of(Applicant applicant) {
        return cycles.running(applicant.personId())
                .map(plan -> new Shown(
                        plan.number(),
                        plan.plan() == null ? null : plan.plan().text(),
                        plan.planDue(),
                        plan.servicesDue(),
                        cycles.counter(plan),
                        cycles.notes(plan).stream().flatMap(OwnAidPlan::told).toList()));
    }

    private static Stream<Told> told(AidNote note) {
        return note.policies() == null || note.answer() == null
                ? Stream.empty()
                : Stream.of(new Told(
                        note.notedAt().toLocalDate(),
                        note.policies().text(),
                        note.answer().text()));
    }
}
