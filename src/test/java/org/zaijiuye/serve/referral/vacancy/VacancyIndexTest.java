package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.serve.referral.vacancy.VacancySearch.Question;

@DisplayName("岗位索引：每个节点都与岗位表一致，缺失、损坏、版本不同、数据恢复以后自行重建")
class VacancyIndexTest extends Counter {

    @Autowired
    private VacancyChanges changes;

    @Autowired
    private VacancyDocuments documents;

    @Autowired
    private Employers employers;

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private VacancyImport imports;

    @Autowired
    private VacancyClosing closing;

    @Autowired
    private VacancyPolicy policy;

    @Autowired
    private Words words;

    @Autowired
    private Clock clock;

    private Path folder;

    private String number = "";

    @BeforeEach
    void somePosts(@TempDir Path temporary) throws IOException {
        folder = temporary;
        hall.at("2025-11-04T09:00");
        number = Hall.number("I");
        send(number);
    }

    @Test
    @DisplayName("一个节点收下、更改、停止的，另一个节点的下一次查询就能看到")
    void two_nodes_see_the_same() throws Exception {
        var one = node("");
        var other = node("");
        assertThat(found(one)).isEqualTo(inTable()).isEqualTo(found(other));
        send(number + "b");
        assertThat(found(one)).isEqualTo(inTable());
        closing.close("portal", number);
        assertThat(found(other)).isEqualTo(inTable());
        assertThat(found(one)).isEqualTo(inTable());
        one.destroy();
        other.destroy();
    }

    @Test
    @DisplayName("文件夹里的索引关闭后接着用，只读没读过的")
    void an_index_in_a_folder_goes_on() throws Exception {
        var node = node(folder.toString());
        assertThat(found(node)).isEqualTo(inTable());
        node.destroy();
        send(number + "c");
        var again = node(folder.toString());
        assertThat(documentsOf(again)).as("without reading").isEqualTo(inTable() - 1);
        assertThat(found(again)).isEqualTo(inTable());
        again.destroy();
    }

    @Test
    @DisplayName("另一个节点占着文件夹的，本节点用内存")
    void two_nodes_may_name_one_folder() throws Exception {
        var one = node(folder.toString());
        var other = node(folder.toString());
        assertThat(found(one)).isEqualTo(inTable()).isEqualTo(found(other));
        one.destroy();
        other.destroy();
    }

    @Test
    @DisplayName("损坏的、别的版本的索引重建")
    void what_cannot_be_used_is_built_anew() throws Exception {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("version", "0", "change", "9").entrySet());
            writer.commit();
        }
        var node = node(folder.toString());
        assertThat(found(node)).isEqualTo(inTable());
        node.destroy();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }
        var again = node(folder.toString());
        assertThat(found(again)).isEqualTo(inTable());
        again.destroy();
    }

    @Test
    @DisplayName("数据库恢复到较早的备份以后，又走到同样的序号，索引也不会混")
    void another_course_of_changes_is_noticed() throws Exception {
        var node = node("");
        found(node);
        var before = changes.newest();
        database.sql("delete from vacancy where sender = 'portal' and number = ?")
                .param(number)
                .update();
        database.sql("update vacancy_change set stamp = 'restored' where change_no = ?")
                .param(before.change())
                .update();
        assertThat(found(node)).isEqualTo(inTable());
        node.destroy();
    }

    @Test
    @DisplayName("中文分词查询：名称在前，停招的查不到，翻页不重不漏")
    void people_find_by_words() throws Exception {
        var search = new VacancySearch(node(""), vacancies, policy, words, clock);
        assertThat(search.find(new Question("餐饮服务员", "", "", ""), 0, 20).vacancies())
                .isNotEmpty()
                .first()
                .satisfies(post -> assertThat(post.title()).contains("服务员"));
        assertThat(search.find(new Question("宇航员", "", "", ""), 0, 20).total()).isZero();
        assertThat(search.find(new Question("，。", "", "", ""), 0, 20).total()).isZero();
        assertThat(search.find(new Question("", "371083", "", ""), 0, 50).vacancies())
                .isNotEmpty()
                .allMatch(post -> post.county().equals("371083"));
        assertThat(search.find(new Question("", "", "4-03", "PART_TIME"), 0, 50).vacancies())
                .isNotEmpty()
                .allMatch(post -> post.occupation().startsWith("4-03"));
        var all = IntStream.range(0, 30)
                .mapToObj(page ->
                        search.find(new Question("", "", "", ""), page, 20).vacancies())
                .flatMap(List::stream)
                .map(Vacancy::key)
                .collect(Collectors.toList());
        assertThat(all).doesNotHaveDuplicates().hasSize((int) inTable());
    }

    @ParameterizedTest(name = "月最低{0}元、小时最低{1}元：全日制2800元 {2}，每周20小时2080元 {3}")
    @CsvSource({"2800, 24, true, true", "2801, 24, false, true", "2800, 24.01, true, false", ", 24, false, true"})
    @DisplayName("低于现行最低工资的查不到：全日制按月，非全日制按小时，没有标准的地方没有全日制")
    void below_the_minimum_wage_nothing_is_found(
            @Nullable BigDecimal monthly, BigDecimal hourly, boolean fullTime, boolean partTime) throws Exception {
        var part = SampleRow.numbered(number + "p")
                .put("workType", "PART_TIME")
                .put("weeklyHours", 20)
                .put("salaryMin", 2080);
        imports.take(
                "portal", new ByteArrayInputStream(part.toString().getBytes(StandardCharsets.UTF_8)), answer -> {});
        var node = node("");
        var found = node.search(searcher -> {
            var query = LawfulPay.query(searcher, county -> new WageFloor(monthly, hourly));
            return List.of(searcher.count(both(query, number)) > 0, searcher.count(both(query, number + "p")) > 0);
        });
        assertThat(found).containsExactly(fullTime, partTime);
        node.destroy();
    }

    private Query both(Query query, String sent) {
        var post = vacancies.findBySenderAndNumber("portal", sent).orElseThrow();
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.FILTER)
                .add(new TermQuery(VacancyDocuments.term(post)), BooleanClause.Occur.FILTER)
                .build();
    }

    private VacancyIndex node(String place) throws IOException {
        return new VacancyIndex(changes, documents, employers, new IndexFolder(place, words));
    }

    private static long found(VacancyIndex node) {
        return node.search(searcher -> searcher.count(new MatchAllDocsQuery()));
    }

    private static long documentsOf(VacancyIndex node) {
        return node.unread(searcher -> searcher.count(new MatchAllDocsQuery()));
    }

    private long inTable() {
        return database.sql("select count(*) from vacancy where closed_at is null")
                .query(Long.class)
                .single();
    }

    private void send(String sent) throws IOException {
        var body = SampleRow.numbered(sent).toString().getBytes(StandardCharsets.UTF_8);
        imports.take("portal", new ByteArrayInputStream(body), answer -> assertThat(answer.answer())
                .isEqualTo(RowAnswer.Result.ACCEPTED));
    }
}
