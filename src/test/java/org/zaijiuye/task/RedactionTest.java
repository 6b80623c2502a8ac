package org.zaijiuye.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("任务视图中的自由文字：姓名和长号码遮盖")
class RedactionTest {

    @ParameterizedTest
    @CsvSource({
        "电话13912345697已核实, 电话139****5697已核实",
        "身份证37108219810423303X, 身份证371****303X",
        "账号6217000001234560019, 账号621****0019",
        "欧阳慎之的裁缝铺, 欧***的裁缝铺",
        "2025-11-04 缴费84个月，编码371082001, 2025-11-04 缴费84个月，编码371082001",
        "1234567890, 1234567890"
    })
    void covers_the_name_and_numbers_of_eleven_digits_and_more(String text, String veiled) {
        assertThat(new Redaction("欧阳慎之").over(text)).isEqualTo(veiled);
    }

    @ParameterizedTest
    @CsvSource({"买买提•艾力的店, 买*****的店", "买买提·艾力的店, 买*****的店"})
    void covers_the_name_however_its_parts_are_separated(String text, String veiled) {
        assertThat(new Redaction("买买提·艾力").over(text)).isEqualTo(veiled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话13912345697",
                "139 1234 5697",
                "139-1234-5697",
                "１３９１２３４５６９７",
                "0631-5231234",
                "37108219810423303X",
                "371082 19810423 303x",
                "卡号6217 0000 0123 4560 019"
            })
    void finds_numbers_of_persons_however_they_are_grouped(String note) {
        assertThat(Redaction.numbers(note)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "见371082001-20251104-00017-01",
                "见371082-20251104-00017",
                "C371082001-20251104-00017-13-1",
                "批次371082-si-BENEFIT-202511-1",
                "2025-11-04至2025-12-04，84个月",
                "2025 11 04 10 30 请再查",
                "金额1980.00元"
            })
    void takes_no_application_number_or_date_for_one(String note) {
        assertThat(Redaction.numbers(note)).isFalse();
    }
}
