package org.zaijiuye.records;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Writes notices in the transaction of what they tell; they are sent from the table afterwards. The dedupe key names
 * the fact that is told, so the same fact is never told twice.
 */
@Service
public class Outbox {

    private final Notices notices;
    private final Clock clock;

    Outbox(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** What one person is told. */
    public record Message(long personId, String subject, String dedupeKey, String title, String text) {}

    public void tellPerson(long personId, String subject, String dedupeKey, String title, String text) {
        notices.save(notice(new Message(personId, subject, dedupeKey, title, text)));
    }

    /** The same for many, in few statements. */
    public void tellPersons(List<Message> messages) {
        notices.saveAll(messages.stream().map(this::notice).toList());
    }

    private Notice notice(Message message) {
        return new Notice(
                UUID.randomUUID().toString(),
                message.dedupeKey(),
                message.personId(),
                null,
                message.subject(),
                message.title(),
                new Encrypted(message.text()),
                LocalDateTime.now(clock),
                null);
    }

    /** {@code recipient} is a group such as {@code street-clerk-371002001}, the login of a system, or the mail address of an organisation. */
    public void tellOffice(String recipient, String subject, String dedupeKey, String title, String text) {
        notices.save(new Notice(
                UUID.randomUUID().toString(),
                dedupeKey,
                null,
                recipient,
                subject,
                title,
                new Encrypted(text),
                LocalDateTime.now(clock),
                null));
    }
}
