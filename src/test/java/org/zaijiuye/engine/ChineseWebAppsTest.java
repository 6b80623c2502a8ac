package org.zaijiuye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("待办与首页的中文界面")
class ChineseWebAppsTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Set<String> EMPTY_ON_PURPOSE = Set.of("BANNER_CE_EOL_TEXT");
    /** Times and week rules, written alike in both languages. */
    private static final Set<String> SAME_IN_BOTH_LANGUAGES =
            Set.of("calendar.sameElse", "longDateFormat.LT", "week.dow", "week.doy");

    private static final Pattern KEPT_AS_IT_IS = Pattern.compile("\\{\\{.*?}}|%[ds]|</?(?:a|br)\\b[^>]*>|&\\w+;|\\n");

    @ParameterizedTest(name = "{0}：{1} 条")
    @CsvSource({"tasklist, 412", "welcome, 172"})
    void every_label_of_the_app_is_there_and_none_else(String app, int labels) throws IOException {
        var english = texts(app, "en", "labels");

        assertThat(english).hasSize(labels);
        var chinese = texts(app, "zh", "labels").keySet();
        assertThat(chinese).containsAll(english.keySet());
        // Tasklist looks up the English names of its filter criteria as if they were keys.
        assertThat(chinese.stream().filter(key -> !english.containsKey(key))).isSubsetOf(filterCriteria(app));
    }

    @Test
    void every_date_word_of_tasklist_is_there_and_none_else() throws IOException {
        var english = texts("tasklist", "en", "dateLocales");

        assertThat(english).containsKeys("months[11]", "weekdays[6]", "relativeTime.future", "longDateFormat.LLLL");
        assertThat(texts("tasklist", "zh", "dateLocales")).containsOnlyKeys(english.keySet());
    }

    @ParameterizedTest
    @CsvSource({"tasklist, labels", "welcome, labels", "tasklist, dateLocales"})
    void no_text_is_left_empty_or_english(String app, String part) throws IOException {
        var english = texts(app, "en", part);

        texts(app, "zh", part).forEach((key, text) -> {
            if (EMPTY_ON_PURPOSE.contains(key) || "".equals(english.get(key))) {
                assertThat(text).as(key).isEmpty();
            } else if (!SAME_IN_BOTH_LANGUAGES.contains(key)) {
                assertThat(text).as(key).isNotBlank().isNotEqualTo(english.get(key));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"tasklist, labels", "welcome, labels"})
    void every_label_holds_chinese_characters(String app, String part) throws IOException {
        texts(app, "zh", part).values().stream().filter(text -> !text.isEmpty()).forEach(text -> assertThat(text)
                .containsPattern("\\p{IsHan}"));
    }

    @ParameterizedTest
    @CsvSource({"tasklist, labels", "welcome, labels", "tasklist, dateLocales"})
    void placeholders_and_tags_are_kept(String app, String part) throws IOException {
        var english = texts(app, "en", part);

        texts(app, "zh", part).forEach((key, text) -> {
            if (english.containsKey(key) && !EMPTY_ON_PURPOSE.contains(key)) {
                assertThat(kept(text)).as(key).isEqualTo(kept(english.getOrDefault(key, "")));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void chinese_is_the_only_language_offered(String app) throws IOException {
        assertThat(text(app + "/scripts/config.js"))
                .contains("availableLocales: ['zh']", "fallbackLocale: 'zh'", "disableWelcomeMessage: true");
    }

    @Test
    void every_script_that_tasklist_is_told_to_load_is_there() throws IOException {
        var named = Pattern.compile("'(scripts/[^']+)'").matcher(text("tasklist/scripts/config.js"));

        assertThat(named.results().map(script -> script.group(1))).isNotEmpty().allSatisfy(script -> assertThat(
                        text("tasklist/" + script + ".js"))
                .isNotBlank());
    }

    private static Set<String> filterCriteria(String app) throws IOException {
        return Pattern.compile("(?:label|group):\"([^\"]+)\"")
                .matcher(text(app + "/camunda-" + app + "-bootstrap.js"))
                .results()
                .map(criterion -> criterion.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> kept(String text) {
        return KEPT_AS_IT_IS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String app, String language, String part) throws IOException {
        var all = new ObjectMapper().readTree(text(app + "/locales/" + language + ".json"));
        var flat = new TreeMap<String, String>();
        collect("", all.path(part), flat);
        return flat;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.fields()
                .forEachRemaining(field -> collect(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "[" + i + "]", node.get(i), texts);
        }
    }

    private static String text(String path) throws IOException {
        try (InputStream file = ChineseWebAppsTest.class.getClassLoader().getResourceAsStream(APPS + path)) {
            assertThat(file).as(path).isNotNull();
            // The English files begin with a byte order mark.
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }
}
