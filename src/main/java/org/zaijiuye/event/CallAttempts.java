package org.zaijiuye.event;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.MissedCall;
import org.zaijiuye.records.MissedCalls;

/** Who is not reached about a service is called again, as often as {@code contact.attempts} says. */
@Component
public class CallAttempts {

    private final MissedCalls missed;
    private final Parameters parameters;
    private final Clock clock;

    CallAttempts(MissedCalls missed, Parameters parameters, Clock clock) {
        this.missed = missed;
        this.parameters = parameters;
        this.clock = clock;
    }

    public void missed(String reference, String note, String user) {
        missed.save(new MissedCall(null, reference, LocalDateTime.now(clock), new Encrypted(note), user));
    }

    public boolean exhausted(String reference) {
        return missed.findByReferenceOrderById(reference).size()
                >= parameters.integer("contact.attempts", "", "", LocalDate.now(clock));
    }

    /** The tries so far, as a form shows them. */
    public String words(String reference) {
        var calls = missed.findByReferenceOrderById(reference);
        return calls.isEmpty()
                ? "还没有联系过。"
                : calls.stream()
                        .map(call -> call.calledAt().toLocalDate() + " 没有联系到："
                                + call.note().text())
                        .collect(Collectors.joining("；"));
    }
}
