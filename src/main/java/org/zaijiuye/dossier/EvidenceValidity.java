package org.zaijiuye.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Handling;

/** How long what a register answered may carry a decision: nobody is granted money on what was true months ago. */
@Component
public class EvidenceValidity {

    private final EvidenceSources sources;
    private final Dossiers dossiers;
    private final Parameters parameters;
    private final EvidenceReading words;
    private final Clock clock;

    EvidenceValidity(
            EvidenceSources sources, Dossiers dossiers, Parameters parameters, EvidenceReading words, Clock clock) {
        this.sources = sources;
        this.dossiers = dossiers;
        this.parameters = parameters;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The registers whose answers are too old, each by its name with the day of the answer: those that would be asked
     * again anyway, and were asked longer ago than may be.
     */
    public List<String> expired(Handling handling) {
        var latest = dossiers.latest(handling);
        var today = LocalDate.now(clock);
        var days = days();
        return sources.of(handling).stream()
                .flatMap(source -> answer(source, latest).filter(answer -> answer.recordedAt()
                        .toLocalDate()
                        .plusDays(Math.max(days, source.integer("freshnessDays")))
                        .isBefore(today)))
                .map(answer -> words.register(answer.register()) + "（"
                        + answer.recordedAt().toLocalDate() + "查询）")
                .toList();
    }

    /** Calendar days after the answer on which it may still be decided on. */
    public int days() {
        return parameters.integer("evidence.validDays", "", "", LocalDate.now(clock));
    }

    private static Stream<Evidence> answer(PolicyRow source, Map<String, Evidence> latest) {
        return Stream.ofNullable(latest.get(source.text("register")))
                .filter(evidence -> evidence.source() == Evidence.Source.REGISTER);
    }
}
