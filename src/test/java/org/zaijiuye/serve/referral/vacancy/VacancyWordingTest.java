package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("岗位的说法：歧视、收费的写明原词和法条予以拒绝，正当的说法照收")
class VacancyWordingTest extends Counter {

    @Autowired
    private VacancyImport imports;

    @BeforeEach
    void today() {
        hall.at("2025-11-04T09:00");
    }

    @ParameterizedTest(name = "{0}：{1} → {2}，{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "title | 女服务员 | 女服务员 | 《就业促进法》第二十七条",
                "title | 男保安 | 男保安 | 《就业促进法》第二十七条",
                "title | 招聘女收银员 | 女收银员 | 《就业促进法》第二十七条",
                "title | 保安（男） | 男 | 《就业促进法》第二十七条",
                "title | 女仓库管理员 | 女仓库管理员 | 《就业促进法》第二十七条",
                "title | 女 会 计 | 女会计 | 《就业促进法》第二十七条",
                "description | 招女员工 | 招女 | 《就业促进法》第二十七条",
                "description | 需要女会计一名 | 女会计 | 《就业促进法》第二十七条",
                "description | 男，25-35岁 | 男 | 《就业促进法》第二十七条",
                "description | 女 18-30 | 女1 | 《就业促进法》第二十七条",
                "description | 女１８－３０岁 | 女1 | 《就业促进法》第二十七条",
                "description | 要吃苦耐劳。男 | 男 | 《就业促进法》第二十七条",
                "description | 女 | 女 | 《就业促进法》第二十七条",
                "description | 服务员（女）2名 | 女2 | 《就业促进法》第二十七条",
                "description | 经营女装，招女店员 | 招女 | 《就业促进法》第二十七条",
                "description | 女装店急聘女店员 | 女店员 | 《就业促进法》第二十七条",
                "description | 女职工若干 | 女职工 | 《就业促进法》第二十七条",
                "skills | 男 | 男 | 《就业促进法》第二十七条",
                "description | 未婚 | 未婚 | 《就业促进法》第二十七条",
                "description | 要求：未婚，形象好 | 未婚 | 《就业促进法》第二十七条",
                "description | 已婚已育优先 | 已婚已育 | 《就业促进法》第二十七条",
                "description | 有乙肝者勿扰 | 乙肝者勿扰 | 《就业促进法》第三十条",
                "description | 携带者勿扰 | 携带者勿扰 | 《就业促进法》第三十条",
                "description | 身体好，无传染病 | 无传染病 | 《就业促进法》第三十条",
                "description | 非回族 | 非回族 | 《就业促进法》第二十八条",
                "description | 维族勿扰 | 维族勿扰 | 《就业促进法》第二十八条",
                "description | 城镇户口 | 城镇户口 | 《就业促进法》第三十一条",
                "description | 须有本市户口 | 本市户口 | 《就业促进法》第三十一条",
                "description | 不招土家族 | 不招土家族 | 《就业促进法》第二十八条",
                "description | 土家族勿扰 | 族勿扰 | 《就业促进法》第二十八条",
                "description | 黑人勿扰 | 黑人勿扰 | 《就业促进法》第三条",
                "description | 男性优先 | 男性 | 《就业促进法》第二十七条",
                "description | 只要男的 | 只要男 | 《就业促进法》第二十七条",
                "description | 限小伙 | 限小伙 | 《就业促进法》第二十七条",
                "description | 未婚未育 | 未婚 | 《就业促进法》第二十七条",
                "description | 两年内不生育 | 年内不生 | 《就业促进法》第二十七条",
                "description | 近期无生育计划 | 无生育计划 | 《就业促进法》第二十七条",
                "description | 穆斯林勿扰 | 穆斯林勿扰 | 《就业促进法》第三条",
                "description | 残障人士勿扰 | 残障人士勿扰 | 《就业促进法》第二十九条",
                "description | 聋哑人勿扰 | 聋哑人勿扰 | 《就业促进法》第二十九条",
                "description | 无肝炎 | 无肝炎 | 《就业促进法》第三十条",
                "description | HBV 阴性 | hbv阴性 | 《就业促进法》第三十条",
                "description | 大小三阳勿扰 | 小三阳勿扰 | 《就业促进法》第三十条",
                "description | 非威海户籍勿扰 | 户籍勿扰 | 《就业促进法》第三十一条",
                "description | 威海户籍优先 | 户籍优先 | 《就业促进法》第三十一条",
                "description | 外省人勿扰 | 外省人勿扰 | 《就业促进法》第三十一条",
                "description | 入职交200元 | 交200元 | 《劳动合同法》第九条",
                "description | 入职需交 1,200 元 | 交1200元 | 《劳动合同法》第九条",
                "description | 工本费50元 | 工本费 | 《劳动合同法》第九条",
                "description | 体检费自理 | 体检费 | 《劳动合同法》第九条",
                "description | 体检费个人承担 | 体检费 | 《劳动合同法》第九条",
                "description | 缴纳体检费用 | 体检费 | 《劳动合同法》第九条",
                "description | 先交钱后上岗 | 先交钱 | 《劳动合同法》第九条"
            })
    void unlawful(String field, String text, String word, String law) throws IOException {
        var answer = send(field, text);
        assertThat(answer.answer()).isEqualTo(RowAnswer.Result.REFUSED);
        assertThat(answer.faults()).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.code()).isEqualTo("REC_POST_INVALID");
            assertThat(fault.message()).contains("“" + word + "”");
            assertThat(fault.legalBasis()).isEqualTo(law);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "男装销售员",
                "女装设计",
                "女装店员",
                "女鞋店导购",
                "男鞋厂操作工",
                "妇女儿童医院护士",
                "女子医院医生",
                "男科医生",
                "女浴服务员",
                "妇科男科医生助理",
                "男女不限",
                "男女均可，18-45岁",
                "不限男女",
                "男、女不限",
                "性别：男/女",
                "照顾老人及子女",
                "少儿培训老师，面向男孩女孩",
                "女性用品销售",
                "女士内衣导购",
                "服务女性客户",
                "依法落实女职工产假、女职工劳动保护",
                "保障女职工的合法权益",
                "提供男员工宿舍、女员工宿舍",
                "联系人：王女士，电话0631-0000001",
                "已婚未婚均可",
                "未婚、已婚不限",
                "婚否不限",
                "熟悉婚姻登记、未婚青年联谊活动的组织",
                "不歧视乙肝病原携带者",
                "不因携带者身份拒绝录用，欢迎应聘",
                "无乙肝歧视",
                "上班族兼职",
                "各民族均可，少数民族同等对待",
                "户籍不限，城镇户口、农村户口均可",
                "不限本市户口",
                "本市户籍高校毕业生可以享受补贴",
                "不收取任何费用",
                "不收任何费用",
                "免费体检",
                "公司承担体检费",
                "体检费由公司承担",
                "体检费用公司报销",
                "不用先交钱",
                "交通补贴200元",
                "每月成交10单奖励300元",
                "提交简历2份",
                "公司为员工交五险一金"
            })
    void lawful(String text) throws IOException {
        assertThat(send("description", text).faults()).isEmpty();
        assertThat(send("title", text).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王女士 0631-0000001", "0631-0000001（李先生）"})
    @DisplayName("联系人的称呼不是对应聘者的要求")
    void whom_to_call(String contact) throws IOException {
        assertThat(send("contact", contact).faults()).isEmpty();
    }

    private RowAnswer send(String field, String text) throws IOException {
        var row = SampleRow.numbered(Hall.number("W"));
        if (field.equals("skills")) {
            row.putArray(field).add(text).add("收银");
        } else {
            row.put(field, text);
        }
        var answers = new ArrayList<RowAnswer>();
        imports.take(
                "wording", new ByteArrayInputStream(row.toString().getBytes(StandardCharsets.UTF_8)), answers::add);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }
}
