package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.IllegalTransition;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.StateTransitions;

@DisplayName("表外的状态转换：一律不许，并记入日志")
class IllegalTransitionsTest extends Counter {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(StateTransitions.class);

    @Autowired
    private StateTransitions transitions;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    private void refused(String steps, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOf(IllegalTransition.class);
        assertThat(log.list).last().satisfies(each -> {
            assertThat(each.getLevel()).isEqualTo(Level.WARN);
            assertThat(each.getFormattedMessage()).endsWith(steps);
        });
    }

    @Test
    void every_record_refuses_what_its_table_does_not_allow() {
        var caseNumber = drawing(citizen(SEVEN_YEARS));
        var registration = caseOf(caseNumber);
        var benefit = paid(caseNumber, YearMonth.of(2025, 12), null);
        var line = lines.findByAwardIdOrderByPayMonth(benefit.key()).get(0);
        var on = LocalDate.of(2026, 1, 5);

        refused("CLOSED to CLOSED", () -> transitions.close(registration.handling(), "GRANTED", on.atStartOfDay()));
        refused("CLOSED to REVIEW", () -> transitions.move(registration.handling(), HandlingState.REVIEW));
        refused("REGISTERED to DEREGISTERED", () -> transitions.move(registration, PersonState.DEREGISTERED));
        refused("REGISTERED to DEREGISTERED", () -> transitions.deregister(caseNumber, on, "D01"));
        refused("REGISTERED to DEREGISTERED", () -> transitions.redate(caseNumber, on, "D01"));
        refused("PAYING to APPLIED", () -> transitions.follow(benefit, BenefitState.APPLIED));
        refused("PAID to DUE", () -> transitions.move(line, LineState.DUE));

        assertThat(caseOf(caseNumber).state()).isEqualTo(PersonState.REGISTERED);
        assertThat(lineStates(benefit)).containsOnly(LineState.PAID);
        assertThat(log.list).hasSize(7);
    }

    @Test
    @DisplayName("别人先改了的，按原来的状态再改的不许")
    void what_somebody_else_has_moved_meanwhile_is_not_moved_again() {
        var caseNumber = registered(citizen(""));
        var before = caseOf(caseNumber);
        transitions.move(before, PersonState.WARNED);

        refused("REGISTERED to WARNED", () -> transitions.move(before, PersonState.WARNED));
    }
}
