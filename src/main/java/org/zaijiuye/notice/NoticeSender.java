package org.zaijiuye.notice;

import java.time.Clock;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ExternalTaskWorker;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.port.NoticeGateway;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Persons;

/**
 * Empties the outbox, oldest first. A crash after sending repeats the call with the same id, which the receiver knows; a
 * notice that cannot be handed over is counted, waits for its next try and stops none of the others.
 */
@Component
class NoticeSender implements ExternalTaskWorker {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    private final Notices notices;
    private final Persons persons;
    private final NoticeGateway messages;
    private final Parameters parameters;
    private final Clock clock;

    NoticeSender(Notices notices, Persons persons, NoticeGateway messages, Parameters parameters, Clock clock) {
        this.notices = notices;
        this.persons = persons;
        this.messages = messages;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public int work() {
        var sent = 0;
        for (var notice : notices.unsent(LocalDateTime.now(clock))) {
            sent += send(notice);
        }
        return sent;
    }

    private int send(Notice notice) {
        try {
            messages.send(
                    notice.id(), address(notice), notice.title(), notice.text().text());
            return notices.sent(notice.id(), LocalDateTime.now(clock));
        } catch (RuntimeException e) {
            LOG.warn(
                    "notice {} could not be sent: {}", notice.id(), e.getClass().getSimpleName());
            var now = LocalDateTime.now(clock);
            var minutes = parameters.integer("push.retryMinutes", "", "", now.toLocalDate());
            notices.failed(notice.id(), now.plusMinutes(minutes));
            return 0;
        }
    }

    private String address(Notice notice) {
        var personId = notice.personId();
        return personId == null
                ? String.valueOf(notice.recipient())
                : persons.findById(personId).orElseThrow().mobile().text();
    }
}
