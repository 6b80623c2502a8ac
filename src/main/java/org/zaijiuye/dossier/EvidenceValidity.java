package org.zaijiuye.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Handling;

/** How long what a register answered may carry a decision: nobody is granted money on what was true months ago. */
@Component
public class EvidenceValidity {

    private static final Set<Evidence.Source> HELD = Set.of(Evidence.Source.REGISTER, Evidence.Source.CLERK);

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
     * The registers whose answers are too old, each by its name with the day of the answer and the days that it held:
     * those that would be asked again anyway, and were asked longer ago than may be.
     */
    public List<String> expired(Handling handling) {
        var latest = dossiers.latest(handling);
        var today = LocalDate.now(clock);
        var days = parameters.integer("evidence.validDays", "", "", today);
        return sources.of(handling).stream()
                .flatMap(source -> expired(source, latest, Math.max(days, source.integer("freshnessDays")), today))
                .toList();
    }

    private Stream<String> expired(PolicyRow source, Map<String, Evidence> latest, int days, LocalDate today) {
        return answer(source, latest)
                .map(answer -> answer.recordedAt().toLocalDate())
                .filter(asked -> asked.plusDays(days).isBefore(today))
                .map(asked -> "%s（%s查询）已超过%d天的有效期".formatted(words.register(source.text("register")), asked, days));
    }

    /** What an official found out in a register's place ages like its answer. */
    private static Stream<Evidence> answer(PolicyRow source, Map<String, Evidence> latest) {
        return Stream.ofNullable(latest.get(source.text("register")))
                .filter(evidence -> HELD.contains(evidence.source()));
    }
}
