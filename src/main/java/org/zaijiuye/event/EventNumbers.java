package org.zaijiuye.event;

import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Event;
import org.zaijiuye.records.Events;

/** Each number stands for one event: a second one under the same number would be lost without a word. */
@Component
class EventNumbers {

    private final Events events;
    private final StoredJson stored;

    EventNumbers(Events events, StoredJson stored) {
        this.events = events;
        this.stored = stored;
    }

    /**
     * Whether this very event has come before.
     *
     * @throws NotAllowed if the number stands for another event
     */
    boolean taken(Report report, String idHash) {
        var known = events.findById(report.eventId());
        if (known.filter(event -> !same(event, report, idHash)).isPresent()) {
            throw new NotAllowed("编号为“" + report.eventId() + "”的事件已经收到，内容不同，没有保存；另一事件请换用新的编号。");
        }
        return known.isPresent();
    }

    private boolean same(Event known, Report report, String idHash) {
        return known.idHash().equals(idHash) && same(known, report);
    }

    /** Whether both say the same of one person. */
    boolean same(Event known, Report report) {
        return known.type().equals(report.type())
                && known.occurredOn().equals(report.occurredOn())
                && known.source().equals(report.source())
                && stored.read(known.data().text()).equals(stored.read(stored.write(report.data())));
    }
}
