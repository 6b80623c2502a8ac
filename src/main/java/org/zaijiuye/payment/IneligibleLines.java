package org.zaijiuye.payment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.BatchNote;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Persons;

/**
 * A batch waits for days: whatever may not be paid any more, because the benefit was stopped or suspended from that month
 * on or the account failed, leaves it before the order goes to the bank, and the batch says so.
 */
@Component
class IneligibleLines {

    /** Who takes lines out: nobody decides it, it follows from what the benefit has become. */
    private static final String BY_RULE = "zaijiuye";

    static final String TAKEN_OUT = "TAKEN_OUT";

    private final PaymentLines lines;
    private final PaymentBatches batches;
    private final PaymentKinds kinds;
    private final Persons persons;
    private final BatchNotes notes;
    private final Clock clock;

    IneligibleLines(
            PaymentLines lines,
            PaymentBatches batches,
            PaymentKinds kinds,
            Persons persons,
            BatchNotes notes,
            Clock clock) {
        this.lines = lines;
        this.batches = batches;
        this.kinds = kinds;
        this.persons = persons;
        this.notes = notes;
        this.clock = clock;
    }

    /** Answers how many lines left the batch; none once it was sent. */
    int weed(String batch) {
        var left = 0;
        for (var payees = lines.unpayable(batch); !payees.isEmpty(); payees = lines.unpayable(batch)) {
            left += takeOut(batch, payees);
        }
        if (left == 0) {
            return 0;
        }
        batches.sum(batch);
        var told = "撤出 " + left + " 笔：停发、暂停发放或者账户失效";
        notes.save(new BatchNote(null, batch, BY_RULE, TAKEN_OUT, new Encrypted(told), LocalDateTime.now(clock)));
        return left;
    }

    /** Only theirs: a line that may not be paid since a moment ago is the next look's, as its person has to be locked too. */
    private int takeOut(String batch, List<Long> payees) {
        // Their rows first, as whoever decides about their exit takes them.
        payees.stream().sorted().forEach(persons::lock);
        var left = lines.takeOut(batch, payees);
        var kind = kinds.of(batches.findById(batch).orElseThrow().kind());
        payees.forEach(each -> kind.recompute(each, null));
        return left;
    }
}
