package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.zaijiuye.Counter;
import org.zaijiuye.records.IllegalTransition;
import org.zaijiuye.records.PolicyMode;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.StateTransitions;

@DisplayName("就业困难人员认定的案卷：何时有效，一人同时只有一份，由此分层分类")
class RecognitionTest extends Counter {

    private static final LocalDate FROM = LocalDate.of(2025, 11, 26);

    @Autowired
    Recognitions recognitions;

    @Autowired
    StateTransitions transitions;

    private Recognition recognised(Registration registration) {
        return recognised(registration, registration.handling());
    }

    private Recognition recognised(Registration registration, String handling) {
        return recognitions.save(new Recognition(
                null,
                registration.personId(),
                registration.caseNumber(),
                handling,
                "371082",
                registration.profile(),
                "H01",
                "H01,H07",
                FROM,
                FROM.plusYears(1),
                PolicyMode.THREE_YEARS,
                RecognitionState.RECOGNISED,
                null,
                null,
                Recognitions.openKey(registration.personId())));
    }

    private Recognition again(Recognition recognition) {
        return recognitions.findById(recognition.key()).orElseThrow();
    }

    @Test
    @DisplayName("认定当天起有效，退出当天仍有效，次日起无效；恢复的视为从未退出")
    void holds_from_its_first_to_its_last_day() {
        var recognition = recognised(caseOf(registered(citizen(""))));
        var person = recognition.personId();

        assertThat(recognition.number()).matches("KN3710822025[0-9]{8}");
        assertThat(recognition.matched()).containsExactly("H01", "H07");
        assertThat(recognitions.asOf(person, FROM.minusDays(1))).isEmpty();
        assertThat(recognitions.asOf(person, FROM)).contains(recognition);

        var last = LocalDate.of(2026, 6, 10);
        transitions.end(recognition, RecognitionState.EXITED, last, "D01");
        assertThat(recognitions.openOf(person)).isEmpty();
        assertThat(recognitions.asOf(person, last)).contains(again(recognition));
        assertThat(recognitions.asOf(person, last.plusDays(1))).isEmpty();

        transitions.hold(again(recognition), RecognitionState.ENJOYING_POLICY);
        assertThat(recognitions.openOf(person)).get().returns(null, Recognition::endedOn);
        assertThat(recognitions.asOf(person, last.plusDays(1))).contains(again(recognition));
    }

    @Test
    @DisplayName("以虚假材料取得的，哪一天都不算")
    void a_fraud_never_held() {
        var recognition = recognised(caseOf(registered(citizen(""))));
        transitions.end(recognition, RecognitionState.CANCELLED_FRAUD, FROM.plusDays(30), "FRAUD");

        assertThat(recognitions.asOf(recognition.personId(), FROM)).isEmpty();
        assertThatThrownBy(() -> transitions.end(
                        again(recognition), RecognitionState.CANCELLED_FRAUD, FROM.plusDays(31), "FRAUD"))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining(recognition.number());
    }

    @Test
    void nobody_moves_what_somebody_else_has_moved_meanwhile() {
        var recognition = recognised(caseOf(registered(citizen(""))));
        transitions.hold(recognition, RecognitionState.ENJOYING_POLICY);

        assertThatThrownBy(() -> transitions.end(recognition, RecognitionState.EXITED, FROM, "D04"))
                .isInstanceOf(IllegalTransition.class);
        assertThat(again(recognition)).returns(RecognitionState.ENJOYING_POLICY, Recognition::state);
    }

    @Test
    void a_person_has_one_at_most() {
        var registration = caseOf(registered(citizen("")));
        var another = caseOf(registered(citizen(""))).handling();
        recognised(registration);
        assertThatThrownBy(() -> recognised(registration, another)).hasCauseInstanceOf(DuplicateKeyException.class);
    }

    @Test
    @DisplayName("认定后即为就业困难人员，第二层（就业援助）；退出后回到原来的")
    void whoever_is_recognised_is_in_the_second_tier() {
        var registration = caseOf(registered(citizen("")));
        var recognition = recognised(registration);
        tagged(registration, "2025-11-26T07:00", "HARDSHIP", 2);

        transitions.end(recognition, RecognitionState.EXITED, FROM, "LEFT");
        tagged(registration, "2025-11-27T07:00", "GENERAL", 1);
    }

    private void tagged(Registration registration, String moment, String tags, int tier) {
        hall.at(moment);
        rounds();
        assertThat(caseOf(registration.caseNumber()))
                .returns(tags, Registration::tags)
                .returns(tier, Registration::tier);
    }
}
