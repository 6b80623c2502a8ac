package org.zaijiuye.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The only place that moves a state: it asks the state machine, and refuses and logs what the machine does not know. */
@Service
public class StateTransitions {

    private static final Logger LOG = LoggerFactory.getLogger(StateTransitions.class);

    private final Handlings handlings;
    private final Registrations registrations;
    private final PaymentLines lines;
    private final Recognitions recognitions;
    private final RecoveryCases recoveries;

    StateTransitions(
            Handlings handlings,
            Registrations registrations,
            PaymentLines lines,
            Recognitions recognitions,
            RecoveryCases recoveries) {
        this.handlings = handlings;
        this.registrations = registrations;
        this.lines = lines;
        this.recognitions = recognitions;
        this.recoveries = recoveries;
    }

    public Handling handling(String number) {
        return handlings
                .findById(number)
                .orElseThrow(() -> new IllegalStateException("there is no handling " + number));
    }

    public Registration registration(String caseNumber) {
        return registrations
                .findByCaseNumber(caseNumber)
                .orElseThrow(() -> new IllegalStateException("there is no case " + caseNumber));
    }

    /** Moves a handling on; staying where it is is no step. */
    public void move(String number, HandlingState to) {
        var from = handling(number).state();
        if (from != to) {
            require(from.may(to) && handlings.move(number, from, to) == 1, "办件 " + number, from, to);
        }
    }

    /** Closes a handling; its pauses end with it. */
    public void close(String number, String outcome, LocalDateTime at) {
        var from = handling(number).state();
        var legal = from.may(HandlingState.CLOSED);
        if (legal && !from.clockRuns()) {
            handlings.resume(number, at);
        }
        require(legal && handlings.close(number, outcome, at) == 1, "办件 " + number, from, HandlingState.CLOSED);
    }

    public void move(Registration registration, PersonState to) {
        var from = registration.state();
        require(
                from.may(to) && registrations.move(registration.caseNumber(), from, to) == 1,
                "失业登记 " + registration.caseNumber(),
                from,
                to);
    }

    /** Ends a registration whose exit has been examined, on its last day. */
    public void deregister(String caseNumber, LocalDate on, String reason) {
        require(registrations.end(caseNumber, on, reason) == 1, caseNumber, PersonState.DEREGISTERED);
    }

    /** Dates an exit anew that was decided already. */
    public void redate(String caseNumber, LocalDate on, String reason) {
        require(registrations.redate(caseNumber, on, reason) == 1, caseNumber, PersonState.DEREGISTERED);
    }

    /** The exit never was: the registration goes on. */
    public void restore(Registration registration) {
        var openKey = Registrations.openKey(registration.personId());
        var caseNumber = registration.caseNumber();
        require(registrations.restore(caseNumber, openKey) == 1, caseNumber, PersonState.REGISTERED);
    }

    private void require(boolean legal, String caseNumber, PersonState to) {
        require(legal, "失业登记 " + caseNumber, registration(caseNumber).state(), to);
    }

    /** Moves a payment line to where what is owed puts it. */
    public void move(PaymentLine line, LineState to) {
        var from = line.state();
        if (from != to) {
            require(from.may(to) && lines.move(line.key(), from, to) == 1, "发放明细 " + line.key(), from, to);
        }
    }

    public void move(RecoveryCase recovery, RecoveryState to) {
        var from = recovery.state();
        require(from.may(to) && recoveries.move(recovery.key(), from, to) == 1, "追回 " + recovery.number(), from, to);
    }

    /** Lets a recognition hold, in the one way or the other; staying where it is is no step. */
    public void hold(Recognition recognition, RecognitionState to) {
        if (recognition.state() != to) {
            move(recognition, to, null, null, Recognitions.openKey(recognition.personId()));
        }
    }

    /** Ends a recognition on its last day. */
    public void end(Recognition recognition, RecognitionState to, LocalDate on, String reason) {
        move(recognition, to, on, reason, null);
    }

    private void move(
            Recognition recognition,
            RecognitionState to,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable String openKey) {
        var from = recognition.state();
        require(
                from.may(to)
                        && to.open() == (openKey != null)
                        && recognitions.move(recognition.key(), from, to, on, reason, openKey) == 1,
                "困难人员认定 " + recognition.number(),
                from,
                to);
    }

    /** Refuses a state that a benefit cannot come to from where it stands; staying there is no step. */
    public void follow(Entitlement entitlement, BenefitState to) {
        var from = entitlement.state();
        require(from == to || from.may(to), label(entitlement), from, to);
    }

    /** Whether a benefit is being drawn or waits for a decision about it. */
    public static boolean running(Entitlement entitlement) {
        return Set.of(BenefitState.GRANTED, BenefitState.PAYING, BenefitState.SUSPENDED, BenefitState.EXTENDED)
                .contains(entitlement.state());
    }

    private static String label(Entitlement entitlement) {
        return "待遇 " + entitlement.handling();
    }

    private static void require(boolean legal, String what, Object from, Object to) {
        if (!legal) {
            LOG.warn("illegal transition of {}: {} to {}", what, from, to);
            throw new IllegalTransition(what, from, to);
        }
    }
}
