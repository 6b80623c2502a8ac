package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("表单文字组件中的自由文字按原样显示")
class MarkdownTest {

    @Test
    void signs_of_markdown_are_escaped() {
        assertThat(Markdown.plain("钱*已上班，电话139****5697")).isEqualTo("钱\\*已上班，电话139\\*\\*\\*\\*5697");
        assertThat(Markdown.plain("[点我](http://x) <b>")).isEqualTo("\\[点我\\]\\(http://x\\) \\<b\\>");
    }

    @Test
    void lines_stay_lines() {
        assertThat(Markdown.plain("甲\n乙")).isEqualTo("甲  \n乙");
    }
}
