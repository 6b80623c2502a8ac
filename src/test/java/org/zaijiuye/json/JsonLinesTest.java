package org.zaijiuye.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("逐行 JSON：读不懂的行说明为什么，别的行照读")
class JsonLinesTest {

    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void lines_keep_their_numbers_and_blank_ones_are_passed_over() throws IOException {
        var lines = read("{\"a\":1}\r\n\n  \n{\"a\":2}".getBytes(StandardCharsets.UTF_8));
        assertThat(lines).extracting(JsonLine::line).containsExactly(1L, 4L);
        assertThat(lines).extracting(JsonLine::why).containsOnly("");
        assertThat(lines).extracting(line -> line.text("a")).containsExactly("1", "2");
    }

    @Test
    @DisplayName("GBK 的行退回，不猜")
    void a_line_in_another_encoding_is_refused_alone() throws IOException {
        var lines = read("{\"a\":\"1\"}\n{\"a\":\"钳工\"}\n{\"a\":\"3\"}".getBytes(GBK));
        assertThat(lines).extracting(JsonLine::why).containsExactly("", "不是 UTF-8 编码", "");
        assertThat(lines.get(1).text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"钳工\"} | ",
                "{\"a\":1,\"a\":2} | 作为 JSON 有歧义：字段“a”出现两次",
                "\uFEFF{\"a\":1} | 开头带有字节顺序标记（BOM），应为不带 BOM 的 UTF-8",
                "{\"a\": | 不是一个完整的 JSON 对象",
                "[] | 不是一个完整的 JSON 对象"
            })
    void a_line_that_cannot_be_read_says_why(String line, @Nullable String why) throws IOException {
        assertThat(read(line.getBytes(StandardCharsets.UTF_8)))
                .extracting(JsonLine::why)
                .containsExactly(why == null ? "" : why);
    }

    @Test
    void a_line_is_no_longer_than_it_may_be() throws IOException {
        var most = "{\"a\":\"" + "x".repeat(JsonLines.LONGEST - 8) + "\"}";
        assertThat(most).hasSize(JsonLines.LONGEST);
        assertThat(read((most + "\n" + most + " ").getBytes(StandardCharsets.UTF_8)))
                .extracting(JsonLine::why)
                .containsExactly("", "超过64KB");
    }

    private static List<JsonLine> read(byte[] body) throws IOException {
        var lines = new JsonLines(new ByteArrayInputStream(body));
        var all = new ArrayList<JsonLine>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }
}
