package org.zaijiuye.serve.referral.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.springframework.stereotype.Service;
import org.zaijiuye.serve.referral.match.MatchScore;
import org.zaijiuye.serve.referral.match.MatchTerms;
import org.zaijiuye.serve.referral.match.Wishes;

/** Finds posts, by words or for a person. */
@Service
public class VacancySearch {

    /** Of words to look for, in characters: the index looks for no more than about a thousand words at once. */
    static final int LONGEST_QUESTION = 60;

    private static final float TITLE_BOOST = 3;

    /** How many of the words that somebody typed a post must have. */
    private static final float WORDS_NEEDED = 0.7f;

    /** As deep as somebody may page. */
    private static final int DEEPEST = 10_000;

    /** How many posts tell which occupation a job title means. */
    private static final int SAMPLE = 30;

    private final VacancyIndex index;
    private final Vacancies vacancies;
    private final VacancyPolicy policy;
    private final Words words;
    private final Clock clock;

    VacancySearch(VacancyIndex index, Vacancies vacancies, VacancyPolicy policy, Words words, Clock clock) {
        this.index = index;
        this.vacancies = vacancies;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What somebody looks for; empty texts ask for nothing.
     *
     * @param words at most {@link #LONGEST_QUESTION} characters
     * @param area six or nine digits
     */
    record Question(String words, String area, String occupation, String workType) {}

    /** A part of what was found. */
    record Found(long total, List<Vacancy> vacancies) {}

    /** Open posts that are paid as today's law demands, the most fitting first; without words the newest first. */
    Found find(Question question, int page, int size) {
        if ((long) page * size >= DEEPEST) {
            return new Found(0, List.of());
        }
        var order = question.words().isBlank()
                ? new Sort(newest(), byId())
                : new Sort(SortField.FIELD_SCORE, newest(), byId());
        return index.search(searcher -> {
            var query = query(question, LawfulPay.query(searcher, this::floor));
            var top = searcher.search(query, (page + 1) * size, order);
            var hits = Arrays.stream(top.scoreDocs).skip((long) page * size).toList();
            return new Found(searcher.count(query), open(ids(hits)));
        });
    }

    /** The best for a person, with their scores; those that were closed in this very moment are left out. */
    public List<MatchScore> best(Wishes wishes, MatchTerms terms, Set<Long> without, int most) {
        return index.search(searcher -> {
            var collector = new BestPosts(wishes, terms, without, most);
            searcher.search(filter(wishes), collector);
            return collector.best();
        });
    }

    /** Occupations that posts with such a title have, the most frequent first. */
    public List<String> occupationsOf(String jobTitle, int most) {
        var query = new QueryBuilder(words.analyzer()).createBooleanQuery(VacancyDocuments.TITLE, jobTitle);
        if (query == null) {
            return List.of();
        }
        var sort = new Sort(SortField.FIELD_SCORE, newest(), byId());
        var ids = index.search(searcher -> ids(List.of(searcher.search(query, SAMPLE, sort).scoreDocs)));
        var counts = open(ids).stream().collect(Collectors.groupingBy(Vacancy::occupation, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted((one, other) -> one.getValue().equals(other.getValue())
                        ? one.getKey().compareTo(other.getKey())
                        : Long.compare(other.getValue(), one.getValue()))
                .limit(most)
                .map(entry -> entry.getKey())
                .toList();
    }

    /** Those of the posts that are open today, in the given order. */
    public List<Vacancy> open(Collection<Long> ids) {
        var today = LocalDate.now(clock);
        var found = vacancies.findAllById(ids).stream().collect(Collectors.toMap(Vacancy::key, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(post -> post.isOpen(today))
                .toList();
    }

    /** A post, open or not. */
    public Optional<Vacancy> byNumber(String publicNumber) {
        return byKey(Vacancy.key(publicNumber));
    }

    public Optional<Vacancy> byKey(long key) {
        return vacancies.findById(key);
    }

    /** Why a post is not offered today; empty if it is. */
    public Optional<String> whyNotOffered(Vacancy post) {
        return VacancyRules.whyNotOffered(post, LocalDate.now(clock), floor(post.county()));
    }

    private WageFloor floor(String county) {
        return policy.floor(county, LocalDate.now(clock));
    }

    private static Query filter(Wishes wishes) {
        var workType = wishes.workType();
        return workType == null
                ? new MatchAllDocsQuery()
                : new TermQuery(new Term(VacancyDocuments.WORK_TYPE, workType.name()));
    }

    private Query query(Question question, Query lawfulPay) {
        var query = new BooleanQuery.Builder();
        query.add(lawfulPay, Occur.FILTER);
        query.add(
                LongPoint.newRangeQuery(
                        VacancyDocuments.CLOSES, LocalDate.now(clock).toEpochDay(), Long.MAX_VALUE),
                Occur.FILTER);
        Stream.of(
                        Optional.of(question.area()).map(area -> new Term(VacancyDocuments.AREA, area)),
                        Optional.of(question.occupation()).map(code -> new Term(VacancyDocuments.OCCUPATION, code)),
                        Optional.of(question.workType()).map(type -> new Term(VacancyDocuments.WORK_TYPE, type)))
                .flatMap(Optional::stream)
                .filter(term -> !term.text().isEmpty())
                .forEach(term -> query.add(new TermQuery(term), Occur.FILTER));
        if (!question.words().isBlank()) {
            addWords(query, question.words());
        }
        return query.build();
    }

    private void addWords(BooleanQuery.Builder query, String typed) {
        var builder = new QueryBuilder(words.analyzer());
        var anywhere = builder.createMinShouldMatchQuery(VacancyDocuments.TEXT, typed, WORDS_NEEDED);
        var inTitle = builder.createBooleanQuery(VacancyDocuments.TITLE, typed);
        query.add(anywhere == null ? new MatchNoDocsQuery() : anywhere, Occur.MUST);
        if (inTitle != null) {
            query.add(new BoostQuery(inTitle, TITLE_BOOST), Occur.SHOULD);
        }
    }

    private static List<Long> ids(List<ScoreDoc> hits) {
        var ids = new ArrayList<Long>();
        for (var hit : hits) {
            var fields = ((FieldDoc) hit).fields;
            ids.add((Long) Objects.requireNonNull(fields)[fields.length - 1]);
        }
        return ids;
    }

    private static SortField newest() {
        return new SortField(VacancyDocuments.PUBLISHED, SortField.Type.LONG, true);
    }

    private static SortField byId() {
        return new SortField(VacancyDocuments.ID, SortField.Type.LONG);
    }
}
