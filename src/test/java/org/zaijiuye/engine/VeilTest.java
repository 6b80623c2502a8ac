package org.zaijiuye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("任务视图中的自由文字：姓名和长号码遮盖")
class VeilTest {

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
        assertThat(new Veil("欧阳慎之").over(text)).isEqualTo(veiled);
    }
}
