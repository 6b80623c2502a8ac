package org.zaijiuye.exit.deregistration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.EventSources;
import org.zaijiuye.event.Report;
import org.zaijiuye.event.ReportEffect;
import org.zaijiuye.records.EventSource;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.StateTransitions;

/** Keeps the facts that speak for an exit as evidence of its handling, each with the reason and the starter it gives. */
@Component
class ExitEvidence {

    /** Under which name a fact is kept with what it may set off. */
    static final String EFFECT = "effect";

    private static final String REASON = "deregReason";

    private final EventSources sources;

    private final EvidenceRecorder evidence;
    private final EvidenceFile file;
    private final StateTransitions transitions;
    private final StoredJson stored;

    ExitEvidence(
            EventSources sources,
            EvidenceRecorder evidence,
            EvidenceFile file,
            StateTransitions transitions,
            StoredJson stored) {
        this.sources = sources;
        this.evidence = evidence;
        this.file = file;
        this.transitions = transitions;
        this.stored = stored;
    }

    void begin(String handling, Report report, ExitFact fact) {
        enter(handling, "event", report, fact);
    }

    /** Adds a fact under a name of its own; answers whether it says anything that was not known. */
    boolean add(String handling, Report report, ExitFact fact) {
        var known = known(handling, report, fact);
        enter(handling, further(handling), report, fact);
        return !known;
    }

    private boolean known(String handling, Report report, ExitFact fact) {
        var asked = stored.map(transitions.handling(handling).request().text());
        var ownRequest = transitions.handling(handling).eventId() == null;
        return (ownRequest && same(asked.get(REASON), asked.get("eventDate"), report, fact))
                || file.of(handling).stream()
                        .filter(each -> each.source() == Evidence.Source.EVENT)
                        .map(each -> stored.map(each.data().text()))
                        .anyMatch(note -> same(note.get(REASON), note.get("occurredOn"), report, fact)
                                && asStrong(note.get(EFFECT), report));
    }

    /** The word of a certain source is news where only a sign was known. */
    private boolean asStrong(@Nullable Object known, Report report) {
        return !ReportEffect.VERIFY.name().equals(known) || sources.effect(report) == ReportEffect.VERIFY;
    }

    private static boolean same(@Nullable Object reason, @Nullable Object day, Report report, ExitFact fact) {
        return reason(report, fact).equals(reason)
                && report.occurredOn().toString().equals(day);
    }

    private String further(String handling) {
        var facts = file.of(handling).stream()
                .filter(each -> each.source() == Evidence.Source.EVENT)
                .count();
        return "event-" + (facts + 1);
    }

    private void enter(String handling, String name, Report report, ExitFact fact) {
        evidence.enter(handling, name, Evidence.Source.EVENT, "外部事件", noteOf(report, fact), report.source());
    }

    /** What the sender adds never overrides what we know ourselves. */
    private Map<String, Object> noteOf(Report report, ExitFact fact) {
        var note = new LinkedHashMap<>(report.data());
        note.put("eventId", report.eventId());
        note.put("type", report.type());
        note.put("occurredOn", report.occurredOn().toString());
        note.put(REASON, reason(report, fact));
        note.put(EFFECT, sources.effect(report).name());
        note.put("starter", starter(report));
        return note;
    }

    static String reason(Report report, ExitFact fact) {
        if (report.source().equals(EventSource.OWN_REGISTRATION)) {
            return Objects.equals(report.data().get("empType"), "SOLE_TRADER") ? "D02" : "D10";
        }
        return fact.reason();
    }

    static String starter(Report report) {
        return report.source().equals(EventSource.OWN_REGISTRATION) ? EventSource.OWN_REGISTRATION : "DATA";
    }
}
