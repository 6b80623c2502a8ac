package org.zaijiuye.serve.internship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.records.EvidenceFile;

@DisplayName("就业见习：核验是否在校、是否已就业，然后判定")
class InternshipProcessTest extends Counter {

    private static final String WISH = "{\"item\":\"internship\",\"internshipWill\":true}";

    @Autowired
    private EvidenceFile evidence;

    private Citizen citizen;
    private String number = "";
    private String wish = "";

    @BeforeEach
    void somebody() {
        citizen = citizen(LocalDate.of(2003, 5, 6), "");
        registered(citizen);
        number = Hall.number("STUDENT");
        wish = number + "-06";
    }

    private void asks() {
        submit(number, citizen, "2025-11-05T09:00", WISH);
    }

    @Test
    @DisplayName("教育、社保一次询问；都没有问题的即时办结，不经人手")
    void who_neither_studies_nor_works_is_noted_at_once() {
        asks();
        assertThat(hall.ends(wish)).contains("EndEvent_InternshipNoted");
        assertThat(outcome(wish)).isEqualTo("GRANTED");
        assertThat(evidence.of(wish)).extracting(each -> each.register()).containsExactlyInAnyOrder("edu", "si");
    }

    @Test
    @DisplayName("在校学生：不予推送须由两人办理")
    void students_are_refused_by_two() {
        hall.register("edu", citizen.idNo(), "{'enrolled':true}");
        asks();
        hall.complete(CLERK, wish, "Task_FirstReview", AGREE);
        assertThat(outcome(wish)).isNull();
        hall.complete(COUNTY_REVIEWER, wish, "Task_Approve", AGREE);
        assertThat(hall.ends(wish)).contains("EndEvent_InternshipRefused");
        assertThat(codes(wish)).containsExactly("INTERN_ENROLLED");
    }

    @Test
    @DisplayName("单位仍在参保、可能只是停保晚了：由受理窗口判断，不予推送由两人办理")
    void who_may_still_be_insured_by_an_employer_is_judged_by_a_clerk() {
        hall.register(
                "si",
                citizen.idNo(),
                "{'employerInsuredNow':true,'lastEmployerMonth':'2025-11','receivingPension':false,'flexibleInsured':false}");
        asks();
        hall.complete(
                CLERK,
                wish,
                "Task_FirstReview",
                Map.of("decision", "REFUSE", "reasonCode", "INTERN_EMPLOYED", "comment", "单位仍在缴费"));
        hall.complete(COUNTY_REVIEWER, wish, "Task_Approve", AGREE);
        assertThat(codes(wish)).containsExactly("INTERN_EMPLOYED");
    }

    @Test
    @DisplayName("教育部门没有答复：不算通过，由人核查")
    void a_silent_register_is_for_a_person() {
        hall.fault("edu", citizen.idNo(), "STATUS_500");
        asks();
        for (var retry : List.of("2025-11-05T09:05", "2025-11-05T09:20")) {
            hall.at(retry);
            hall.run();
        }
        assertThat(hall.open(wish)).containsExactly("Task_VerifyEvidence");
        hall.complete(
                CLERK,
                wish,
                "Task_VerifyEvidence",
                Map.of("finding", "CONFIRMED", "enrolled", "NO", "comment", "看过毕业证书"));
        assertThat(outcome(wish)).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("毕业生的毕业时间，教育部门没有载明的由受理窗口判断")
    void a_graduation_that_nobody_has_confirmed_is_judged_by_a_clerk() {
        citizen = citizen(LocalDate.of(1999, 5, 6), "");
        registered(citizen);
        hall.at("2025-11-05T09:00");
        submitForm(form(number, citizen, "2025-11-05T09:00", "U01", "", WISH)
                .replace("\"name\":\"赵红\"", "\"name\":\"赵红\",\"graduateDate\":\"2024-06-30\""));
        hall.complete(CLERK, wish, "Task_FirstReview", Map.of("decision", "AGREE", "comment", "看过毕业证书"));
        assertThat(outcome(wish)).isEqualTo("GRANTED");
    }

    @Test
    @DisplayName("核查期间撤回的，按撤回办结")
    void a_wish_can_be_withdrawn_meanwhile() {
        hall.fault("edu", citizen.idNo(), "STATUS_500");
        asks();
        withdraw(number, "internship");
        assertThat(hall.ends(wish)).contains("EndEvent_InternshipWithdrawn");
        assertThat(outcome(wish)).isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName("要求补正、逾期未补正的，按未补正办结")
    void papers_that_never_come_end_it() {
        hall.register("edu", citizen.idNo(), "{'enrolled':true}");
        asks();
        hall.complete(
                CLERK,
                wish,
                "Task_FirstReview",
                Map.of("decision", "SUPPLEMENT", "materials", "毕业证书", "comment", "核对是否毕业"));
        hall.at("2025-12-01T09:00");
        hall.run();
        assertThat(hall.ends(wish)).contains("EndEvent_InternshipNotSupplemented");
        assertThat(outcome(wish)).isEqualTo("NO_SUPPLEMENT");
    }
}
