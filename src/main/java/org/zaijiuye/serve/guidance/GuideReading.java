package org.zaijiuye.serve.guidance;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingOutcome;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registrations;

/**
 * Whether people have read the guide that was sent to them. It is a contact and no guidance: a link that was sent, read or
 * not, does not count as one (policy.md §5.4).
 */
@Service
class GuideReading {

    private final Handlings handlings;
    private final GuideReceipts receipts;
    private final Persons persons;
    private final Registrations registrations;
    private final Contacts contacts;
    private final Clock clock;

    GuideReading(
            Handlings handlings,
            GuideReceipts receipts,
            Persons persons,
            Registrations registrations,
            Contacts contacts,
            Clock clock) {
        this.handlings = handlings;
        this.receipts = receipts;
        this.persons = persons;
        this.registrations = registrations;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The guide that was sent last; empty where none was. */
    Optional<SentGuide> of(long person) {
        return handlings.findByPersonIdAndItem(person, "guidance").stream()
                .filter(handling -> HandlingOutcome.GRANTED.name().equals(handling.outcome()))
                .max(Comparator.comparing(
                        (Handling handling) -> Objects.requireNonNull(handling.closedAt(), handling.number())))
                .map(handling -> new SentGuide(
                        handling.number(),
                        receipts.findById(handling.number())
                                .map(GuideReceipt::readAt)
                                .orElse(null)));
    }

    /**
     * Notes that a person has read the guide that was sent last; said again it stays as it was.
     *
     * @throws Rejected 409 where none was sent
     */
    @Transactional
    public SentGuide confirm(long person) {
        persons.lock(person);
        var guide = of(person).orElseThrow(() -> new Rejected(409, "还没有向本人发送过职业指导服务指引，不必确认；可以先申请职业指导服务指引。", List.of()));
        if (guide.readAt() != null) {
            return guide;
        }
        var receipt = receipts.save(new GuideReceipt(guide.handling(), person, LocalDateTime.now(clock)));
        registrations.findByOpenKey(Registrations.openKey(person)).ifPresent(contacts::now);
        return new SentGuide(receipt.handling(), receipt.readAt());
    }
}
