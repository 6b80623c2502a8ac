package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaijiuye.application.SampleForm.idNo;
import static org.zaijiuye.application.SampleForm.registration;
import static org.zaijiuye.application.SampleForm.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.application.form.Forms;
import org.zaijiuye.json.UnreadableJson;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

@ProcessTest
@DisplayName("一张表单的全部差错一次列出（F01—F12）")
class FormFaultsTest {

    private static final String MAN = idNo("19800101", 131);

    @Autowired
    Forms forms;

    @Test
    void a_form_with_ten_faults_names_all_ten() {
        var faults = faults(form -> {
            form.put("office", "999999")
                    .put("submittedAt", "2999-01-01T00:00:00")
                    .put("extra", 1);
            applicant(form).put("mobile", "12345").put("gender", "2").put("nickname", "小王");
            applicant(form).remove("name");
            unemployment(form).put("unempDate", "1990-01-01").put("jobSeeking", "yes");
            ((ObjectNode) form.path("items").path(0)).put("item", "nonsense");
        });
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "office FIELD_INVALID",
                        "submittedAt FIELD_INVALID",
                        "extra FIELD_UNKNOWN",
                        "applicant.mobile FIELD_INVALID",
                        "applicant.gender F01",
                        "applicant.nickname FIELD_UNKNOWN",
                        "applicant.name FIELD_MISSING",
                        "unemployment.unempDate F02",
                        "unemployment.jobSeeking FIELD_INVALID",
                        "items[0].item F11");
    }

    @Test
    @DisplayName("同一处只说一次")
    void one_place_has_one_fault() {
        assertThat(faults(form -> form.putNull("unemployment").putNull("items")))
                .containsExactlyInAnyOrder("unemployment FIELD_INVALID", "items FIELD_INVALID");
    }

    @Test
    void an_element_of_a_list_is_called_after_the_list() {
        var all = check(form -> form.withArray("items").add(5));
        assertThat(all)
                .filteredOn(fault -> fault.field().equals("items[1]"))
                .extracting(Fault::message)
                .containsExactly("“申请事项”第2项填写有误：应为一组字段。");
    }

    @Test
    void every_fault_says_in_chinese_what_to_do() {
        var all = check(form -> {
            form.remove("office");
            applicant(form).put("mobile", "12345").put("nickname", "小王");
        });
        assertThat(all)
                .extracting(Fault::message)
                .containsExactlyInAnyOrder(
                        "请填写“受理机构”。", "“手机号码”填写有误：应为11位手机号码，例如 13800000000。", "没有“nickname”这个字段，请删去或者改用规定的字段名。");
    }

    @Test
    void the_faults_of_several_items_come_together_with_their_places() {
        assertThat(faults(form -> {
                    form.withArray("items").addObject().put("item", "deregistration");
                    form.withArray("items").addObject().put("item", "benefit").put("foo", 1);
                    form.withArray("items")
                            .addObject()
                            .put("item", "employment")
                            .put("empType", "SOLE_TRADER")
                            .put("startDate", "2025-11-05")
                            .put("workPlace", "文登");
                }))
                .contains(
                        "items[1].item F03",
                        "items[2].foo FIELD_UNKNOWN",
                        "items[2].payAccount F09",
                        "items[3].workContent FIELD_MISSING",
                        "items[3].item F04",
                        "items[3].uscc EMP_USCC");
    }

    @ParameterizedTest
    @DisplayName("行政区划须存在，已撤销的和开发区的代码也可以（GB/T 2260）")
    @CsvSource({"371082001,", "371081,", "371071003,", "999999,FIELD_INVALID", "379900001,FIELD_INVALID"})
    void an_area_that_does_not_exist_is_named(String area, String code) {
        assertThat(faults(form -> applicant(form).put("residenceArea", area)))
                .isEqualTo(code == null ? List.of() : List.of("applicant.residenceArea " + code));
    }

    @ParameterizedTest
    @DisplayName("性别、出生日期须与证件号码一致（F01）")
    @CsvSource({"gender,1,", "gender,2,F01", "birthDate,1980-01-01,", "birthDate,1980-01-02,F01"})
    void sex_and_birth_date_are_those_of_the_number(String field, String value, String code) {
        assertThat(faults(form -> applicant(form).put(field, value)))
                .isEqualTo(code == null ? List.of() : List.of("applicant." + field + " " + code));
    }

    @ParameterizedTest
    @DisplayName("证件号码的差错（GB 11643）")
    @CsvSource({
        "371002197006100011,ID_CHECK",
        "371002197013100019,ID_DATE",
        "37100220030229001X,ID_DATE",
        "37100219700610001,ID_FORMAT",
        "371002700610001,ID_LEGACY_15"
    })
    void a_false_number_is_named(String number, String code) {
        assertThat(faults(form -> applicant(form).put("idNo", number))).containsExactly("applicant.idNo " + code);
    }

    @Test
    void a_small_x_is_a_capital_one() {
        var form = with(registration("FORM-X", "37100219760228002x"), f -> {});
        assertThat(forms.check(form.toString(), "portal").applicant("idNo")).isEqualTo("37100219760228002X");
    }

    @Test
    void a_pass_tells_neither_sex_nor_birth_date() {
        assertThat(faults(form -> applicant(form).put("idType", "04").put("idNo", "H12345678")))
                .containsExactlyInAnyOrder("applicant.gender FIELD_MISSING", "applicant.birthDate FIELD_MISSING");
        assertThat(faults(form -> applicant(form)
                        .put("idType", "04")
                        .put("idNo", "H12345678")
                        .put("gender", "2")
                        .put("birthDate", "1990-02-03")))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("失业时间不晚于提交日、不早于满16周岁（F02）")
    @CsvSource({"2025-11-04,", "2025-11-05,F02", "1996-01-01,", "1995-12-31,F02"})
    void the_day_of_job_loss_is_plausible(String date, String code) {
        assertThat(faults(form -> unemployment(form).put("unempDate", date)))
                .isEqualTo(code == null ? List.of() : List.of("unemployment.unempDate " + code));
    }

    @Test
    @DisplayName("没有选择、未知、重复的事项（F11）")
    void an_unknown_item_is_refused() {
        assertThat(faults(form -> form.putArray("items").addObject().put("item", "nonsense")))
                .containsExactly("items[0].item F11");
        assertThat(faults(form -> form.putArray("items").addObject().put("item", "")))
                .containsExactly("items[0].item FIELD_MISSING");
    }

    @Test
    void no_item_and_one_item_twice_are_refused() {
        assertThat(faults(form -> form.putArray("items"))).containsExactly("items F11");
        assertThat(faults(form -> form.remove("items"))).containsExactly("items F11");
        assertThat(faults(form -> form.withArray("items").addObject().put("item", "registration")))
                .containsExactly("items[1].item F11");
    }

    @Test
    @DisplayName("注销、就业登记不与失业登记同时申请（F03、F04）")
    void contradictory_items_are_refused_together_and_taken_alone() {
        Consumer<ObjectNode> work = form -> form.withArray("items")
                .addObject()
                .put("item", "employment")
                .put("empType", "FLEXIBLE")
                .put("workContent", "网约车")
                .put("workPlace", "环翠区")
                .put("startDate", "2025-11-01");
        assertThat(faults(work)).containsExactly("items[1].item F04");
        assertThat(faults(form -> {
                    form.putArray("items");
                    form.remove("unemployment");
                    work.accept(form);
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("选办失业保险金须有收款账号，窗口可以后补（F09）")
    void a_benefit_needs_an_account_unless_it_is_asked_for_at_the_counter() {
        Consumer<ObjectNode> benefit =
                form -> form.withArray("items").addObject().put("item", "benefit");
        assertThat(faults(benefit)).containsExactly("items[1].payAccount F09");
        assertThat(faults(benefit.andThen(form -> applicant(form).put("siCardAccount", "6222021001116248"))))
                .isEmpty();
        assertThat(faults(benefit.andThen(form -> applicant(form).put("siCardAccount", "6222021001116249"))))
                .containsExactly("applicant.siCardAccount FIELD_INVALID");
        assertThat(faults(benefit.andThen(
                        form -> form.put("channel", "COUNTER").put("applicationNumber", "371002001-20251104-00001"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"371002001-20251104-00001,true", "371002-20251104-00001,false", "WINDOW-1,false"})
    void a_counter_numbers_by_its_office(String number, boolean fits) {
        assertThat(faults(form -> form.put("channel", "COUNTER").put("applicationNumber", number)))
                .isEqualTo(fits ? List.of() : List.of("applicationNumber FIELD_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"truthful", "dataQuery", "reportChanges"})
    void commitments_are_demanded(String commitment) {
        assertThat(faults(form -> commitments(form).put(commitment, false)))
                .containsExactly("commitments." + commitment + " FIELD_INVALID");
        assertThat(faults(form -> commitments(form).remove(commitment)))
                .containsExactly("commitments." + commitment + " FIELD_MISSING");
    }

    @Test
    void pushes_may_be_declined() {
        assertThat(faults(form -> commitments(form).put("push", false))).isEmpty();
    }

    @Test
    @DisplayName("没有劳动能力、没有就业要求不是表单差错（政策§5.1）")
    void not_seeking_is_no_fault_of_the_form() {
        assertThat(faults(form -> unemployment(form).put("jobSeeking", false).put("workAbility", false)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"371002,true", "371002001,true", "3710,false", "371002001001,false", "03710,false"})
    void areas_have_six_or_nine_digits(String area, boolean fits) {
        assertThat(faults(form -> applicant(form).put("hukouArea", area)))
                .isEqualTo(fits ? List.of() : List.of("applicant.hukouArea FIELD_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\":1,\"a\":2}", "{} {}", "{\"applicationNumber\":"})
    @DisplayName("不是 JSON 对象的内容不当作表单（各门回答 422，见 ApplicationDoorTest、EveryDoorTest）")
    void what_is_no_json_object_is_no_form(String text) {
        assertThatThrownBy(() -> faults(text)).isInstanceOf(UnreadableJson.class);
    }

    @Test
    void nulls_control_characters_and_monstrous_numbers_are_faults() {
        assertThat(faults(form -> {
                    applicant(form).putNull("school").put("major", "会计\u0000");
                    unemployment(form).putArray("needPolicy").add(15);
                }))
                .containsExactlyInAnyOrder(
                        "applicant.school FIELD_INVALID",
                        "applicant.major FIELD_INVALID",
                        "unemployment.needPolicy[0] FIELD_INVALID");
    }

    private List<String> faults(Consumer<ObjectNode> change) {
        return check(change).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private List<Fault> check(Consumer<ObjectNode> change) {
        return faults(with(registration("FORM-SAMPLE", MAN), change).toString());
    }

    private List<Fault> faults(String text) {
        try {
            forms.check(text, "portal");
            return List.of();
        } catch (Rejected refused) {
            assertThat(refused.status()).isEqualTo(422);
            return refused.faults();
        }
    }

    private static ObjectNode applicant(ObjectNode form) {
        return (ObjectNode) form.path("applicant");
    }

    private static ObjectNode unemployment(ObjectNode form) {
        return (ObjectNode) form.path("unemployment");
    }

    private static ObjectNode commitments(ObjectNode form) {
        return (ObjectNode) form.path("commitments");
    }
}
