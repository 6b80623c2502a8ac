package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Hall;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.records.Registration;

@DisplayName("认定的退出、保留和恢复（政策目录5.12、9.4）")
class HardshipExitTest extends HardshipCase {

    @Autowired
    private EndRecorder ends;

    private Citizen citizen;
    private Recognition recognition;
    private String caseNumber;

    @BeforeEach
    void somebodyRecognised() {
        citizen = person(OLD);
        recognition = recognised(citizen, asking("H01", ""));
        caseNumber = Objects.requireNonNull(recognition.caseNumber());
    }

    private void stands(RecognitionState state, String endedOn, String reason) {
        assertThat(again(recognition))
                .returns(state, Recognition::state)
                .returns(endedOn.isEmpty() ? null : LocalDate.parse(endedOn), Recognition::endedOn)
                .returns(reason.isEmpty() ? null : reason, Recognition::endReason);
    }

    private void flexible() {
        var number = Hall.number("FLEX");
        submit(
                number,
                citizen,
                "2026-06-10T09:00",
                "{\"item\":\"employment\",\"empType\":\"FLEXIBLE\",\"workContent\":\"外卖配送\",\"workPlace\":\"宁津街道\",\"startDate\":\"2026-06-10\"}");
        hall.complete(CLERK, number + "-14", "Task_FirstReview", AGREE);
        reviewed(caseNumber + "-13-1");
        isEnded(caseNumber, "2026-06-10", "D10");
    }

    @Test
    @DisplayName("被单位录用：自录用之日退出并告知；注销被撤销的恢复，继续就业援助")
    void employment_ends_it_and_an_undone_exit_brings_it_back() {
        var exit = left(citizen, caseNumber);
        stands(RecognitionState.EXITED, "2026-06-08", "D01");
        assertThat(recognitions.asOf(recognition.personId(), LocalDate.parse("2026-06-08")))
                .isPresent();
        assertThat(told(recognition.handling())).contains("已退出就业困难人员");

        answered(object(caseNumber.substring(1)), "UPHELD");
        assertThat(outcome(exit)).isEqualTo("REFUSED");
        stands(RecognitionState.RECOGNISED, "", "");
        assertThat(caseOf(caseNumber)).returns("HARDSHIP", Registration::tags).returns(2, Registration::tier);
        assertThat(told(recognition.handling())).contains("就业困难人员认定已恢复");
    }

    @Test
    @DisplayName("灵活就业登记：注销登记，认定保留为享受政策；其后被单位录用的自录用之日退出，查明不实的恢复")
    void flexible_work_keeps_it_until_an_employer_hires() {
        flexible();
        stands(RecognitionState.ENJOYING_POLICY, "", "");
        assertThat(recognitions.openOf(recognition.personId())).isPresent();
        assertThat(told(recognition.handling())).contains("就业困难人员认定继续有效");

        hall.at("2027-02-03T09:00");
        event("HIRED-" + caseNumber, "EmploymentStarted", citizen, "2027-02-01", "{\"employer\":\"某厂\"}");
        stands(RecognitionState.EXITED, "2027-02-01", "D01");

        ends.undo("HIRED-" + caseNumber);
        stands(RecognitionState.ENJOYING_POLICY, "", "");
    }

    @Test
    void a_pension_or_a_death_ends_it_also_after_the_registration() {
        flexible();
        hall.at("2027-02-03T09:00");
        event("PENSION-" + caseNumber, "PensionStarted", citizen, "2027-02-01", "{}");
        stands(RecognitionState.EXITED, "2027-02-01", "D04");
    }

    @Test
    @DisplayName("再次失业登记：认定在新的登记下继续")
    void whoever_registers_again_is_still_recognised() {
        flexible();
        hall.at("2026-09-01T09:00");
        event("ENDED-" + caseNumber, "EmploymentEnded", citizen, "2026-08-31", "{}");
        var number = Hall.number("AGAIN");
        submit(number, citizen, "2026-09-02T09:00", REGISTRATION);
        hall.complete(CLERK, number + "-01", "Task_FirstReview", AGREE);
        hall.at("2026-09-03T07:00");
        rounds();
        stands(RecognitionState.RECOGNISED, "", "");
        assertThat(registration(number)).returns("HARDSHIP", Registration::tags);
    }

    @Test
    @DisplayName("类别条件不再具备：宽限30日，期满次日退出")
    void a_lost_category_is_kept_for_its_time_of_grace() {
        hall.at("2026-01-05T09:00");
        ends.record(
                recognition,
                "H01",
                EndReason.CATEGORY_LOST,
                "R-" + caseNumber,
                LocalDate.parse("2026-02-04"),
                "查实",
                CLERK);
        hall.at("2026-02-04T07:00");
        rounds();
        stands(RecognitionState.RECOGNISED, "", "");
        hall.at("2026-02-05T07:00");
        rounds();
        stands(RecognitionState.EXITED, "2026-02-04", "CATEGORY_LOST");
        assertThat(Map.of("told", told(recognition.handling())).toString()).contains("已退出就业困难人员");
    }
}
