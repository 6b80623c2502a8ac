package org.zaijiuye.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaijiuye.bundle.BundleFile;
import org.zaijiuye.shared.Fault;

@DisplayName("表单部署前的检查：程序要读的字段不能变")
class FormFaultsTest {

    private static final List<BundleFile> PACKAGED = packaged();

    private static final String TEXT = "{\"type\": \"text\", \"text\": \"%s\"},";
    private static final String FIRST = "\"components\": [";

    @Test
    void every_packaged_form_may_be_sent_again() {
        assertThat(PACKAGED).isNotEmpty().allSatisfy(form -> assertThat(faults().of(form))
                .isEmpty());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"label\": \"办理意见\" | \"label\": \"意见\"",
                "\"label\": \"更正哪项事实\" | \"label\": \"哪项事实有误\"",
                "\"description\": \"同意系统建议时可不填；其他意见请写明事实和依据\", | ``",
                "\"maxLength\": 2000 | \"maxLength\": 500"
            })
    void words_and_layout_are_free(String written, String changed) {
        assertThat(of(replaced(written, changed))).isEmpty();
    }

    @Test
    void texts_and_further_fields_may_be_added() {
        var more = "{\"type\": \"textfield\", \"key\": \"reached\", \"label\": \"联系电话\"},";
        assertThat(of(replaced(FIRST, FIRST + TEXT.formatted("请先核对 {{view.who}}") + more)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"key\": \"decision\" | \"key\": \"decisions\" | 字段“办理意见”（decision）：不能删除或改编号",
                "\"key\": \"materials\" | \"key\": \"papers\" | 字段“需补正的材料”（materials）：不能删除或改编号",
                "\"key\": \"materials\" | \"key\": \"decision\" | 编号“decision”有多个字段在用",
                "\"valuesExpression\": \"=view.choices\" | \"values\": [] | 选项的值应为 =view.choices，现为 （无）",
                "\"required\": true | \"required\": false | 字段“办理意见”（decision）：应为必填",
                "\"key\": \"decision\", | \"key\": \"decision\", \"defaultValue\": \"AGREE\", | 不能改默认值",
                "\"key\": \"decision\", | \"key\": \"decision\", \"conditional\": {\"hide\": \"=true\"}, | 请去掉隐藏条件 =true",
                "\"key\": \"decision\", | \"key\": \"decision\", \"disabled\": true, | 请去掉停用",
                "\"key\": \"decision\", | \"key\": \"decision\", \"readonly\": true, | 请去掉只读",
                "\"label\": \"初审意见\", | \"label\": \"初审意见\", \"conditional\": {\"hide\": \"=view.x = 1\"}, | 请去掉隐藏条件 =view.x = 1",
                "\"label\": \"初审意见\", | \"label\": \"初审意见\", \"path\": \"a\", | 字段“办理意见”（decision）：不能删除",
                "\"valuesExpression\": \"=view.grounds\" | \"valuesExpression\": \"=view.all\" | 选项的值应为 =view.grounds",
                "\"=view.grounds\" | \"=view.grounds[\" | 表达式 view.grounds[ 写法有误",
                "\"hide\": \"=decision = null or | \"hide\": \"=decision = = null or | 写法有误"
            })
    void what_the_program_reads_is_kept(String written, String changed, String expected) {
        assertThat(of(replaced(written, changed)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).startsWith("文件 FirstReview.form，"))
                .anySatisfy(fault -> assertThat(fault.message()).contains(expected));
    }

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"value\": \"AGREE\" | \"value\": \"AGRE\" | 选项的值应为 AGREE、DECLINE，现为 AGRE、DECLINE",
                "\"values\": [ | \"values\": [ {\"label\": \"全部\", \"value\": \"ALL\"}, | 现为 AGREE、ALL、DECLINE",
                "\"label\": \"同意再次补正（随即告知申请人）\" | \"label\": \"不同意，按现有材料办理（回到审核）\" | 选项 AGREE 的文字应为“同意再次补正（随即告知申请人）”，现为“不同意，按现有材料办理（回到审核）”"
            })
    void choices_keep_their_values_and_are_not_swapped(String written, String changed, String expected) {
        var form = replaced("forms/review/ApproveSupplement.form", written, changed);
        assertThat(faults().of(file("ApproveSupplement.form", form)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains(expected));
    }

    @ParameterizedTest(name = "批准 → {0}，退回 → {1}：{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "退回（本批不发，明细留待下次汇集） | 批准发放（随即送银行代发） | 2",
                "`退回（本批不发，明细留待下次汇集） ` | `批准发放（随即送银行代发） ` | 2",
                "退回（本批不发，明细留待下次汇集）\u200B | 批准发放（随即送银行代发）\u200B | 2",
                "\u200B退回（本批不发，明细留待下次汇集） | 退回（本批不发，明细留待下次汇集） | 1",
                "不批准 | 退回（本批不发，明细留待下次汇集） | 1",
                "批准 | 退回（本批不发，明细留待下次汇集） | 1",
                "\u202E批准发放（随即送银行代发） | 退回（本批不发，明细留待下次汇集） | 1",
                "`` | 退回（本批不发，明细留待下次汇集） | 1",
                "` 批准 发放（随即送银行代发）\u200B，须先核对总额` | 退回（本批不发，明细留待下次汇集） | 0"
            })
    void nobody_chooses_one_thing_where_another_stands(String approve, String back, int wrong) {
        var form = read("forms/payment/ApproveBatch.form")
                .replace("退回（本批不发，明细留待下次汇集）", "\0")
                .replace("批准发放（随即送银行代发）", approve)
                .replace("\0", back);
        assertThat(faults().of(file("ApproveBatch.form", form)))
                .hasSize(Math.min(wrong, 1))
                .allSatisfy(fault -> assertThat(fault.message()).contains("会使人选错，请改回"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{{",
                "{{{",
                "{{a",
                "={{",
                "<a ",
                "<a on",
                "<a style ",
                "< ",
                "&",
                "&#",
                "view.",
                "data:",
                "data:a",
                "![",
                "(",
                "[",
                "{a:",
                "-",
                "if a then ",
                "not(",
                "\\n"
            })
    @Timeout(30)
    void a_text_of_any_length_is_judged_at_once(String piece) {
        for (var begin : List.of("", "=", "{{")) {
            var text = begin + piece.repeat(60_000 / piece.length());
            of(replaced(FIRST, FIRST + TEXT.formatted(text)));
            of(replaced(FIRST, FIRST + TEXT.formatted(text + "}}")));
        }
    }

    @ParameterizedTest(name = "{0} 层括号")
    @CsvSource({"1, 0", "10, 0", "25, 1", "400, 1", "3000, 1"})
    @Timeout(30)
    void brackets_that_the_parser_never_gets_out_of_are_refused(int deep, int faults) {
        for (var form : List.of("=%s", "{{%s}}")) {
            var text = form.formatted("(".repeat(deep) + "1" + ")".repeat(deep));
            assertThat(of(replaced(FIRST, FIRST + TEXT.formatted(text))))
                    .hasSize(faults)
                    .allSatisfy(fault -> assertThat(fault.message()).contains("括号太多，无法检查，请拆开"));
        }
    }

    @Test
    @Timeout(60)
    void many_brackets_in_many_texts_are_refused_too() {
        var text = TEXT.formatted("=((((((((((1))))))))))");
        assertThat(of(replaced(FIRST, FIRST + text.repeat(20_000))))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).contains("无法检查，请拆开"));
    }

    @Test
    void another_kind_of_field_is_refused() {
        var form = read("forms/payment/ApproveBatch.form").replace("\"type\": \"textarea\"", "\"type\": \"textfield\"");
        assertThat(faults().of(file("ApproveBatch.form", form)))
                .extracting(Fault::message)
                .containsExactly("文件 ApproveBatch.form，字段“说明”（comment）：类型应为 textarea，现为 textfield，请改回。");
    }

    @ParameterizedTest
    @CsvSource({"html", "iframe", "image", "button", "filepicker", "dynamiclist", "documentPreview"})
    void components_that_bring_in_pages_pictures_or_loops_are_refused(String type) {
        var more = "{\"type\": \"" + type + "\", \"url\": \"http://evil.example\"},";
        assertThat(of(replaced(FIRST, FIRST + more))).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("不支持组件 " + type + "，可用 "));
    }

    @Test
    void a_text_cannot_load_anything_and_its_expressions_can_be_read() {
        for (var text : List.of(
                "![](http://e/{{view.who}})",
                "<img src=x>",
                "< iframe>",
                "[查看](javascript:alert(1))",
                "<a href=java&#x73;cript&colon;alert(1)>",
                "<b onclick=\\\"a()\\\">同意</b>",
                "<video/onerror=a()>",
                "<div style='background: url(http://e)'>",
                "<object data=x>",
                "[查看](data:text/html,1)",
                "[查看](data:,1)",
                "[请重新登录](https://www.gov.cn/)",
                "[请重新登录](//evil.example)",
                "<a href='&#x2F;/evil.example'>登录</a>",
                "<a href='/\\\\evil.example'>登录</a>",
                "https://evil.example",
                "{{view.whoo}}",
                "{{#if view.lost}}{{/if}}",
                "=view.lost",
                "{{view.}}")) {
            assertThat(of(replaced(FIRST, FIRST + TEXT.formatted(text))))
                    .as(text)
                    .hasSize(1);
        }
    }

    @Test
    void markdown_and_plain_tags_stay_possible() {
        for (var text : List.of("**请核对** <b>原件</b>，见[办法](/public/start)", "3 < 5", "=\\\"姓名：\\\" + view.who")) {
            assertThat(of(replaced(FIRST, FIRST + TEXT.formatted(text))))
                    .as(text)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{view.whoo}} | 程序不提供“view.whoo”，是否想写“who”",
                "<iframe src=x> | 请改为纯文字",
                "[登录](https://evil.example) | 通往别处的链接",
            })
    void a_text_is_refused_with_the_remedy(String text, String says) {
        assertThat(of(replaced(FIRST, FIRST + TEXT.formatted(text))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains(says));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\": \"textfield\", \"label\": \"电话\" | 组件“电话”：没有编号（Key），填的内容不会保存",
                "\"type\": \"radio\", \"key\": \"k\", \"validate\": {\"required\": true} | 字段“radio”（k）：必填而没有选项",
                "\"type\": \"textfield\", \"key\": \"k\", \"readonly\": true, \"validate\": {\"required\": true} | 或者只读，办理人无法提交，请填写选项，或者去掉只读",
                "\"type\": \"select\", \"key\": \"k\", \"values\": [], \"validate\": {\"required\": true} | 必填而没有选项，或者只读，办理人无法提交，请填写选项",
                "\"type\": \"select\", \"key\": \"k\", \"valuesExpression\": \"=view.choices\", \"validate\": {\"required\": true} | ``",
                "\"type\": \"radio\", \"key\": \"k\", \"values\": [{\"value\": \"A\", \"label\": \"是\"}], \"validate\": {\"required\": true} | ``",
                "\"type\": \"radio\", \"key\": \"k\" | ``",
            })
    void a_field_that_nobody_can_fill_is_refused(String field, String says) {
        var faults = of(replaced(FIRST, FIRST + "{" + field + "},"));
        assertThat(faults).hasSize(says.isEmpty() ? 0 : 1);
        assertThat(faults).allSatisfy(fault -> assertThat(fault.message()).contains(says));
    }

    @Test
    void a_form_of_another_id_is_measured_only_by_itself() {
        var other = replaced("\"id\": \"FirstReview\"", "\"id\": \"Mine\"")
                .replace("\"key\": \"comment\"", "\"key\": \"x\"");
        assertThat(of(other)).isEmpty();
    }

    /** Of one upload: what judging it may cost is counted. */
    private static FormFaults faults() {
        return new FormFaults(PACKAGED, new ObjectMapper());
    }

    private static List<Fault> of(String form) {
        return faults().of(file("FirstReview.form", form));
    }

    private static String replaced(String written, String changed) {
        return replaced("forms/review/FirstReview.form", written, changed);
    }

    private static String replaced(String file, String written, String changed) {
        var form = read(file);
        var start = form.indexOf(written);
        assertThat(start).as(written).isNotNegative();
        return form.substring(0, start) + changed + form.substring(start + written.length());
    }

    private static BundleFile file(String name, String content) {
        return new BundleFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<BundleFile> packaged() {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .map(file -> file(file.getFileName().toString(), read(file.toString())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
