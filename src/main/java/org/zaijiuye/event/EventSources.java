package org.zaijiuye.event;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.DecisionTables;

/** Who may report what, with which effect (policy.md §5.13, 9.4, 13.4). */
@Component
public class EventSources {

    private final DecisionTables tables;

    EventSources(DecisionTables tables) {
        this.tables = tables;
    }

    /** What was taken before the table refused it is a matter to verify. */
    public ReportEffect effect(Report report) {
        return effectOfTaken(report.type(), report.source());
    }

    ReportEffect effectOfTaken(String type, String source) {
        var effect = effect(type, source);
        return effect == ReportEffect.REJECT ? ReportEffect.VERIFY : effect;
    }

    boolean rejects(String type, String reporter) {
        return effect(type, reporter) == ReportEffect.REJECT;
    }

    private ReportEffect effect(String type, String reporter) {
        return ReportEffect.valueOf(tables.row("EventSources", Map.of("type", type, "reporter", reporter))
                .text("effect"));
    }
}
