package org.zaijiuye.serve.referral.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Counter;
import org.zaijiuye.serve.referral.match.MatchScore;
import org.zaijiuye.serve.referral.match.MatchTerms;

@DisplayName("推荐质量：200名求职者，最合适的岗位进入前五的比例，与关键词查询对比")
class MatchQualityTest extends Counter {

    private static final int FIRST = 5;
    private static final LocalDate TODAY = LocalDate.parse("2025-11-04");
    private static final MatchTerms TERMS =
            new MatchTerms(new MatchTerms.Weights(35, 20, 15, 15, 10, 5), TODAY.toEpochDay(), 80, 30, post -> 2200);

    @Autowired
    private VacancyImport imports;

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private VacancySearch search;

    @Autowired
    private Clock clock;

    @Test
    void the_best_post_is_among_the_first_five() throws Exception {
        hall.at("2025-11-04T09:00");
        var made = new Personas();
        var body = String.join("\n", made.rows()).getBytes(StandardCharsets.UTF_8);
        imports.take("quality", new ByteArrayInputStream(body), answer -> assertThat(answer.answer())
                .as("%s", answer)
                .isEqualTo(RowAnswer.Result.ACCEPTED));
        assertThat(LocalDate.now(clock)).isEqualTo(TODAY);
        var matched = share(made, seeker -> search.best(seeker.wishes(), TERMS, Set.of(), FIRST).stream()
                .map(MatchScore::post)
                .toList());
        var typed = share(
                made,
                seeker ->
                        search
                                .find(new VacancySearch.Question(seeker.typed(), "", "", ""), 0, FIRST)
                                .vacancies()
                                .stream()
                                .map(Vacancy::key)
                                .toList());
        var typedHere =
                share(made, seeker -> search
                        .find(new VacancySearch.Question(seeker.typed(), seeker.county(), "", ""), 0, FIRST)
                        .vacancies()
                        .stream()
                        .map(Vacancy::key)
                        .toList());
        System.out.printf(
                "最合适的岗位在前五名中：匹配 %.1f%%，关键词查询 %.1f%%，限本县的关键词查询 %.1f%%%n", 100 * matched, 100 * typed, 100 * typedHere);
        assertThat(made.seekers()).hasSize(200);
        // Three in ten best posts name the skill by a word that the seeker does not use: these are mostly missed.
        assertThat(matched).isGreaterThan(0.7).isGreaterThan(typed + 0.6).isGreaterThan(typedHere + 0.6);
    }

    private interface Finder {
        List<Long> find(Personas.Seeker seeker);
    }

    private double share(Personas made, Finder finder) {
        var found = made.seekers().stream()
                .filter(seeker -> finder.find(seeker)
                        .contains(vacancies
                                .findBySenderAndNumber("quality", seeker.best())
                                .orElseThrow()
                                .key()))
                .count();
        return (double) found / made.seekers().size();
    }
}
