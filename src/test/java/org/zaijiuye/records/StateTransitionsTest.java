package org.zaijiuye.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("状态转换：表内允许，表外一律不许")
class StateTransitionsTest {

    @Test
    void a_person_moves_only_as_the_table_says() {
        assertThat(allowed(PersonState.values(), PersonState::may)).isEqualTo(table("""
                        NONE APPLIED
                        APPLIED REGISTERED
                        APPLIED NONE
                        APPLIED SUPPLEMENT
                        SUPPLEMENT APPLIED
                        REGISTERED REGISTERED
                        REGISTERED WARNED
                        REGISTERED DEREG_PENDING
                        WARNED REGISTERED
                        WARNED DEREG_PENDING
                        DEREG_PENDING REGISTERED
                        DEREG_PENDING DEREGISTERED
                        DEREGISTERED REGISTERED
                        DEREGISTERED APPLIED
                        DEREGISTERED MERGED_INTO
                        """));
    }

    @Test
    void a_benefit_moves_only_as_the_table_says() {
        assertThat(allowed(BenefitState.values(), BenefitState::may)).isEqualTo(table("""
                        NONE APPLIED
                        APPLIED GRANTED
                        APPLIED NONE
                        GRANTED PAYING
                        PAYING SUSPENDED
                        PAYING STOPPED
                        PAYING EXHAUSTED
                        PAYING EXTENDED
                        PAYING ENDED
                        SUSPENDED PAYING
                        SUSPENDED EXTENDED
                        SUSPENDED ENDED
                        SUSPENDED STOPPED
                        SUSPENDED EXHAUSTED
                        STOPPED PAYING
                        STOPPED SUSPENDED
                        STOPPED EXTENDED
                        STOPPED EXHAUSTED
                        STOPPED ENDED
                        EXHAUSTED PAYING
                        EXHAUSTED SUSPENDED
                        EXHAUSTED EXTENDED
                        EXHAUSTED STOPPED
                        EXHAUSTED ENDED
                        EXTENDED SUSPENDED
                        EXTENDED EXHAUSTED
                        EXTENDED STOPPED
                        EXTENDED ENDED
                        ENDED SUSPENDED
                        ENDED EXTENDED
                        ENDED EXHAUSTED
                        ENDED STOPPED
                        """));
    }

    @Test
    void a_handling_moves_along_its_route_and_can_always_close_once_submitted() {
        assertThat(allowed(HandlingState.values(), HandlingState::may)).isEqualTo(table("""
                        DRAFT SUBMITTED
                        SUBMITTED WAITING_PREREQ
                        SUBMITTED ACCEPTED
                        SUBMITTED CLOSED
                        WAITING_PREREQ ACCEPTED
                        WAITING_PREREQ CLOSED
                        ACCEPTED SUPPLEMENT
                        ACCEPTED CHECKING
                        ACCEPTED CLOSED
                        SUPPLEMENT ACCEPTED
                        SUPPLEMENT CHECKING
                        SUPPLEMENT CLOSED
                        CHECKING SUPPLEMENT
                        CHECKING REVIEW
                        CHECKING CLOSED
                        REVIEW SUPPLEMENT
                        REVIEW CHECKING
                        REVIEW NOTICE
                        REVIEW APPROVAL
                        REVIEW CLOSED
                        NOTICE REVIEW
                        NOTICE APPROVAL
                        NOTICE CLOSED
                        APPROVAL SUPPLEMENT
                        APPROVAL CHECKING
                        APPROVAL REVIEW
                        APPROVAL NOTICE
                        APPROVAL CLOSED
                        """));
    }

    @Test
    void a_payment_line_moves_only_as_the_table_says() {
        assertThat(allowed(LineState.values(), LineState::may)).isEqualTo(table("""
                        DUE HELD
                        DUE BATCHED
                        DUE CANCELLED
                        HELD DUE
                        HELD CANCELLED
                        HELD PAID
                        BATCHED SENT
                        BATCHED DUE
                        BATCHED HELD
                        SENT PAID
                        SENT FAILED
                        FAILED DUE
                        FAILED HELD
                        FAILED CANCELLED
                        PAID RECOVERED
                        PAID FAILED
                        CANCELLED DUE
                        CANCELLED HELD
                        CANCELLED PAID
                        RECOVERED DUE
                        RECOVERED HELD
                        """));
    }

    @Test
    void a_recognition_moves_only_as_the_table_says() {
        assertThat(allowed(RecognitionState.values(), RecognitionState::may)).isEqualTo(table("""
                        RECOGNISED ENJOYING_POLICY
                        RECOGNISED EXITED
                        RECOGNISED CANCELLED_FRAUD
                        ENJOYING_POLICY RECOGNISED
                        ENJOYING_POLICY EXITED
                        ENJOYING_POLICY CANCELLED_FRAUD
                        EXITED RECOGNISED
                        EXITED ENJOYING_POLICY
                        EXITED EXITED
                        EXITED CANCELLED_FRAUD
                        CANCELLED_FRAUD RECOGNISED
                        CANCELLED_FRAUD ENJOYING_POLICY
                        CANCELLED_FRAUD EXITED
                        """));
    }

    @ParameterizedTest
    @EnumSource(HandlingState.class)
    void the_clock_runs_only_while_the_office_works(HandlingState state) {
        var running = Set.of("ACCEPTED", "CHECKING", "REVIEW", "APPROVAL");
        assertThat(state.clockRuns()).isEqualTo(running.contains(state.name()));
    }

    private static <S extends Enum<S>> Set<String> allowed(S[] states, BiPredicate<S, S> may) {
        return Arrays.stream(states)
                .flatMap(from ->
                        Arrays.stream(states).filter(to -> may.test(from, to)).map(to -> from + " " + to))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> table(String lines) {
        return lines.lines().collect(Collectors.toCollection(TreeSet::new));
    }
}
