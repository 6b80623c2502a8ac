package org.zaijiuye.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.PublicVisitor;
import org.zaijiuye.TakenBack;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.shared.Item;

@ProcessTest
@DisplayName("办事指南：由现行的表、流程图和事项生成，样例值不当作正式政策")
class GuidePageTest {

    private static final Pattern SENTENCE = Pattern.compile("<li>.*?</li>", Pattern.DOTALL);
    private static final String WEIHAI = "371082";
    private static final String SHANXI = "140106";

    @Autowired
    RepositoryService repository;

    @Autowired
    ItemRegistry items;

    @LocalServerPort
    int port;

    private PublicVisitor visitor;
    private String deployment = "";

    @BeforeEach
    void opened() {
        visitor = new PublicVisitor(port);
    }

    @AfterEach
    void putBack() {
        if (!deployment.isEmpty()) {
            TakenBack.deployment(repository, deployment);
        }
    }

    @Test
    void the_whole_leads_to_each_item_of_a_county() {
        var whole = page("", WEIHAI);
        assertThat(items.all()).hasSize(14).allSatisfy(item -> assertThat(whole)
                .contains("/public/guide/" + item.word() + "?area=" + WEIHAI, item.title()));
        assertThat(whole).contains("申请", "审核", "认定", "帮扶", "退出", "一件事联办，从左到右", "失业登记全周期");
        assertThat(pdf("", WEIHAI)).contains("办事指南", "荣成", "就业创业证申领", "流程图：一件事联办", "申请已办结");
    }

    @Test
    void every_item_has_all_parts_in_both_provinces_as_page_and_document() {
        for (var area : List.of(WEIHAI, SHANXI)) {
            for (Item<?> item : items.all()) {
                var parts = List.of(
                        item.title() + "办事指南",
                        "服务对象：",
                        "办理条件",
                        "申请材料",
                        "居民身份证或社会保障卡",
                        "办理步骤",
                        "办成以后",
                        "什么时候终止",
                        "材料不全怎么办？",
                        "不服决定怎么办？",
                        "流程图",
                        "个工作日");
                assertThat(page("/" + item.word(), area)).as(item.word()).contains(parts);
                assertThat(pdf("/" + item.word(), area)).as(item.word()).contains(parts);
            }
        }
    }

    @Test
    @DisplayName("标为样例值的句子不引法规，引法规的句子不标样例值")
    void no_sample_is_shown_as_law() {
        var sentences = items.all().stream()
                .flatMap(item -> Stream.of(page("/" + item.word(), WEIHAI), page("/" + item.word(), SHANXI)))
                .flatMap(page ->
                        SENTENCE.matcher(page.substring(page.indexOf("<main"))).results())
                .map(found -> found.group())
                .toList();
        assertThat(sentences).anyMatch(GuidePageTest::isSample).anyMatch(GuidePageTest::citesLaw);
        assertThat(sentences).noneMatch(sentence -> isSample(sentence) && citesLaw(sentence));
    }

    private static boolean isSample(String sentence) {
        return sentence.contains("样例值");
    }

    private static boolean citesLaw(String sentence) {
        return sentence.contains("《");
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "registration, 年满16周岁<span class=\"law\">（《关于进一步做好失业登记工作强化失业人员就业服务的通知》",
        "registration, 3个工作日</span><span>（人社厅发〔2020〕79号）",
        "benefit, 缴费12个月领12个月，缴费60个月领18个月，缴费120个月领24个月",
        "benefit, 每月1980.00元，为当地月最低工资标准2200元的90%</span> <span class=\"sample\">样例值",
        "benefit, 参保地失业保险经办机构（失业保险复核）",
        "hardship, H01 大龄人员：女满40周岁、男满50周岁<span class=\"law\">（《山东省就业促进条例》第四十二条）",
        "hardship, H02 城镇零就业家庭成员：城镇家庭，有劳动能力和就业愿望的劳动年龄内成员都已登记失业，且没有经营、投资收入</span> <span class=\"sample\">",
        "hardship, 不用交：向民政系统查询",
        "hardship, 没有办成失业登记，不能申请就业困难人员认定",
        "employment, 营业执照</span><span>（个体经营）",
        "flexsubsidy, 期限最长36个月；首次核定时距法定退休年龄不足5年的，可以到退休<span class=\"law\">",
        "flexsubsidy, 当月没有参加就业见习",
        "flexsubsidy, 一般每季度集中申领一次；申领期限内的月份，多申领几次也可以</span> <span class=\"sample\">样例值",
        "startupsubsidy, 正常经营满12个月",
        "deregistration, 失业登记注销不能与失业登记同时申请",
    })
    void says_what_the_tables_say(String item, String words) {
        assertThat(page("/" + item, WEIHAI).replace("</span><span class=\"law\">", "<span class=\"law\">"))
                .contains(words);
    }

    @Test
    @DisplayName("山西的指南不引山东的法规")
    void a_province_is_shown_no_other_province_s_law() {
        for (var item : List.of("/flexsubsidy", "/startupsubsidy")) {
            assertThat(page(item, WEIHAI)).contains("《山东省就业促进条例》");
            assertThat(page(item, SHANXI)).contains("《就业补助资金管理办法》").doesNotContain("山东省");
        }
        assertThat(page("/startupsubsidy", SHANXI)).contains("毕业2年内").doesNotContain("在校大学生");
    }

    @Test
    @DisplayName("只有山西有退役军人的认定类别，威海的指南不说向退役军人事务系统查询")
    void a_register_is_named_where_a_category_looks_at_it() {
        assertThat(page("/hardship", SHANXI)).contains("征地名册", "退役军人事务系统");
        assertThat(page("/hardship", WEIHAI)).contains("征地名册").doesNotContain("退役军人事务系统");
    }

    @Test
    @DisplayName("管理员启用新的最低工资，网页和 PDF 随之改变，别的类区不变")
    void a_changed_minimum_wage_shows_at_once() {
        deploy("policy/BenefitStandard.dmn", "<text>2200</text>", "<text>2310</text>");
        assertThat(page("/benefit", WEIHAI)).contains("每月2079.00元，为当地月最低工资标准2310元的90%");
        assertThat(pdf("/benefit", WEIHAI)).contains("每月2079.00元");
        assertThat(page("/benefit", SHANXI)).contains("每月1782.00元，为当地月最低工资标准1980元的90%");
    }

    @Test
    void a_changed_category_and_a_changed_diagram_show_at_once() {
        deploy("policy/HardshipCategories.dmn", "<text>\"大龄人员\"</text>", "<text>\"大龄失业人员\"</text>");
        assertThat(page("/hardship", WEIHAI)).contains("H01 大龄失业人员：女满40周岁");
        assertThat(pdf("/hardship", WEIHAI)).contains("H01大龄失业人员");
        putBack();
        deploy("assist/HardshipProcess.bpmn", "name=\"入户核查\"", "name=\"走访核查\"");
        assertThat(page("/hardship", WEIHAI)).contains(">走访核查</text>").doesNotContain(">入户核查</text>");
        assertThat(pdf("/hardship", WEIHAI)).contains("走访核查");
    }

    @Test
    @DisplayName("缺本地区的行时写明尚未录入，其余照常显示")
    void a_county_without_its_row_is_told_so() {
        deploy("policy/WageClass.dmn", "\"371082\"", "\"371081\"");
        assertThat(page("/benefit", WEIHAI)).contains("本地区的标准尚未录入", "申请材料", "重新就业的，停止领取");
        assertThat(page("/benefit", SHANXI)).doesNotContain("本地区的标准尚未录入");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThat(visitor.get("/public/guide?area=999999").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/public/guide/nothing").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/public/guide/nothing.pdf").statusCode()).isEqualTo(404);
    }

    private void deploy(String file, String before, String after) {
        var path = Path.of("processes", file);
        deployment = repository
                .createDeployment()
                .name("指南试验")
                .addString(path.getFileName().toString(), read(path).replace(before, after))
                .deploy()
                .getId();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(String item, String area) {
        var answer = visitor.get("/public/guide" + item + "?area=" + area);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String pdf(String item, String area) {
        var address = URI.create("http://localhost:" + port + "/public/guide" + item + ".pdf?area=" + area);
        try (var pdf = Loader.loadPDF(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
