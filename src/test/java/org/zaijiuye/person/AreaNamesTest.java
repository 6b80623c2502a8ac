package org.zaijiuye.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("行政区划名称")
class AreaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "371082, 威海市荣成市（371082）",
        "140106, 太原市迎泽区（140106）",
        "110101, 北京市东城区（110101）",
        "429004, 湖北省仙桃市（429004）",
        "441900, 东莞市（441900）",
        "379999, 379999"
    })
    void a_county_is_called_by_its_name_with_its_code(String code, String name) {
        assertThat(AreaNames.of(code)).isEqualTo(name);
        assertThat(AreaNames.plain(code)).isEqualTo(name.replaceFirst("（.*", ""));
    }
}
