package org.zaijiuye.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.shared.Item;

/** The guide lists what a condition may ask; run with {@code -Dzaijiuye.templates=write} to write the list anew. */
@ProcessTest
@DisplayName("手册列出条件可以问的内容")
class CaseWordsTest {

    private static final Path GUIDE = Path.of("src", "docs", "administer.md");
    private static final String BEGIN = "<!-- case: written by CaseWordsTest -->\n";
    private static final String END = "<!-- /case -->";

    @Autowired
    private List<Item<?>> items;

    @Test
    void the_guide_lists_every_word() throws IOException {
        var guide = Files.readString(GUIDE);
        var begin = guide.indexOf(BEGIN) + BEGIN.length();
        var end = guide.indexOf(END);
        if ("write".equals(System.getProperty("zaijiuye.templates"))) {
            Files.writeString(GUIDE, guide.substring(0, begin) + table() + guide.substring(end));
        } else {
            assertThat(guide.substring(begin, end)).isEqualTo(table());
        }
    }

    @Test
    void every_fixed_word_is_a_question_that_the_bean_answers() {
        var answered = Arrays.stream(CaseFacts.class.getMethods())
                .map(method -> method.getName())
                .filter(name -> name.startsWith("get") && !name.equals("getClass"))
                .map(name -> "case." + Character.toLowerCase(name.charAt(3)) + name.substring(4))
                .toList();
        var listed = CaseWords.of(items.stream()).keySet().stream()
                .map(word -> word.startsWith("case.facts.") ? "case.facts" : word)
                .distinct();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void the_process_of_an_item_may_ask_of_that_item_only() {
        assertThat(CaseWords.askedBy("BenefitProcess", items.stream()))
                .contains("case.office", "case.facts.paidMonths")
                .doesNotContain("case.facts.certForm");
        assertThat(CaseWords.askedBy("CertificateProcess", items.stream())).contains("case.facts.certForm");
    }

    private String table() {
        return CaseWords.of(items.stream()).entrySet().stream()
                .map(word -> "| `%s` | %s |\n".formatted(word.getKey(), word.getValue()))
                .sorted()
                .collect(Collectors.joining("", "| 写法 | 内容 |\n|---|---|\n", ""));
    }
}
