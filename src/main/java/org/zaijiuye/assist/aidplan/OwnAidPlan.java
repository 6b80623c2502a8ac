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

/** The aid of an applicant, on their progress page: what was agreed, given, and told, in this cycle and those before. */
@Component
@Order(45)
class OwnAidPlan implements ApplicantSection {

    private final AidCycles cycles;

    OwnAidPlan(AidCycles cycles) {
        this.cycles = cycles;
    }

    /** The newest cycle first. */
    record Shown(List<Cycle> cycles) {}

    /**
     * One cycle.
     *
     * @param end how and when it ended; null while it runs
     * @param plan null as long as none was made
     */
    record Cycle(
            String number,
            LocalDate from,
            @Nullable String end,
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
        return Optional.of(cycles.of(applicant.personId()))
                .filter(all -> !all.isEmpty())
                .map(all -> new Shown(all.stream().map(this::cycle).toList()));
    }

    private Cycle cycle(AidPlan plan) {
        return new Cycle(
                plan.number(),
                plan.cycleFrom(),
                end(plan),
                plan.plan() == null ? null : plan.plan().text(),
                plan.planDue(),
                plan.servicesDue(),
                cycles.counter(plan),
                cycles.notes(plan).stream().flatMap(OwnAidPlan::told).toList());
    }

    private static @Nullable String end(AidPlan plan) {
        return switch (plan.state()) {
            case OPEN, PLANNED -> null;
            case COMPLETE -> "已于" + plan.closedOn() + "完成";
            case ENDED -> "已于" + plan.closedOn() + "随失业登记终止";
        };
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
