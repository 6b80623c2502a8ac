package org.zaijiuye.exit.deregistration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.ProvenFact;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.ReportEffect;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.Correction.Option;

/**
 * Which fact a deregistration rests on, when more than one was reported: a death before all others, else the earliest
 * that nobody has disproved (policy.md §9.4).
 */
@Component
class ExitReasons {

    private static final String EVENT = "event";

    private final StoredJson stored;

    ExitReasons(StoredJson stored) {
        this.stored = stored;
    }

    /** That what was reported did not happen. */
    static Correction disproof(DeregReason reason) {
        var untrue = new Option("NO", "否（所报事由不属实）", JsonNodeFactory.instance.objectNode());
        return Correction.choice(EVENT, reason.name(), reason.title(), untrue);
    }

    ExitReason of(Dossier dossier) {
        return all(dossier)
                .filter(each -> !each.disproved())
                .min(Comparator.comparing((ExitReason each) -> !each.concludes())
                        .thenComparing(ExitReason::day))
                .orElseGet(() -> all(dossier).findFirst().orElseThrow());
    }

    /** The first day that anybody named, from which a draft holds the benefit. */
    LocalDate earliest(Dossier dossier) {
        return all(dossier).map(ExitReason::day).min(Comparator.naturalOrder()).orElse(dossier.today());
    }

    private Stream<ExitReason> all(Dossier dossier) {
        var reported = dossier.evidence().values().stream()
                .filter(each -> each.source() == Evidence.Source.EVENT)
                .sorted(Comparator.comparing(Evidence::register))
                .map(fact -> reported(dossier, fact));
        var handling = dossier.handling();
        var begunByFact = handling != null && handling.eventId() != null;
        return begunByFact ? reported : Stream.concat(Stream.of(asked(dossier.request())), reported);
    }

    private static ExitReason asked(JsonNode request) {
        return ground(request, request.path("eventDate").asText(), null, ReportEffect.CONCLUDE, false);
    }

    private ExitReason reported(Dossier dossier, Evidence fact) {
        var note = stored.read(fact.data().text());
        var day = note.path("occurredOn").asText();
        var effect = effect(dossier, note);
        var ground = ground(note, day, fact, effect, false);
        var proof =
                dossier.evidence().get(ProvenFact.name(EVENT, ground.reason().name()));
        var disproved = proof != null && ground.before(proof);
        return disproved ? ground(note, day, fact, effect, true) : ground;
    }

    /** A death is certain where the population register reports it, or confirms what somebody else reported. */
    private ReportEffect effect(Dossier dossier, JsonNode note) {
        var died = note.path("type").asText().equals(ExitFact.PERSON_DIED.type());
        var said = note.path(ExitEvidence.EFFECT).asText(ReportEffect.CONCLUDE.name());
        var confirmed = new RegisterFindings(dossier, stored)
                .population()
                .filter(data -> Boolean.FALSE.equals(data.alive()))
                .isPresent();
        return died && confirmed ? ReportEffect.CONCLUDE : ReportEffect.valueOf(said);
    }

    private static ExitReason ground(
            JsonNode said, String day, @Nullable Evidence fact, ReportEffect effect, boolean disproved) {
        var starter = said.path("starter").asText();
        return new ExitReason(
                DeregReason.valueOf(said.path("deregReason").asText()),
                day.isEmpty() ? null : LocalDate.parse(day),
                starter.isEmpty() ? ExitInitiator.PERSON : ExitInitiator.valueOf(starter),
                fact,
                effect,
                disproved);
    }
}
