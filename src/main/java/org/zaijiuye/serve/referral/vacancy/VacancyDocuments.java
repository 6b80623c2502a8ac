package org.zaijiuye.serve.referral.vacancy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.records.Occupation;

/** A post as the index holds it: words to search by, and columns to filter, score and sort by. */
@Component
class VacancyDocuments {

    /** What the index holds; an index of another version is built anew. */
    static final String VERSION = "2";

    static final String ID = "id";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String OCCUPATION = "occupation";
    static final String AREA = "area";
    static final String COUNTY = "county";
    static final String WORK_TYPE = "workType";
    static final String PAY = "pay";
    static final String WAGE = "wage";
    static final String HOURS = "hours";
    static final String EXPERIENCE = "experience";
    static final String LIMITS = "limits";
    static final String PUBLISHED = "published";
    static final String CLOSES = "closes";
    static final String LONGITUDE = "longitude";
    static final String LATITUDE = "latitude";
    static final String SKILLS = "skills";

    private static final int STREET_DIGITS = 9;

    private final OccupationSearch occupations;
    private final AreaCentres centres;
    private final Words words;

    VacancyDocuments(OccupationSearch occupations, AreaCentres centres, Words words) {
        this.occupations = occupations;
        this.centres = centres;
        this.words = words;
    }

    static Term term(Vacancy vacancy) {
        return new Term(ID, Long.toString(vacancy.key()));
    }

    /** Names of occupations for many posts, each looked up once. */
    Map<String, String> names(List<Vacancy> posts) {
        return posts.stream()
                .map(Vacancy::occupation)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), occupations::name));
    }

    Document document(Vacancy post, String employer, String occupation) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(post.key()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, post.key()));
        addWords(document, post, employer, occupation);
        addPlace(document, post);
        document.add(new SortedDocValuesField(OCCUPATION, new BytesRef(post.occupation())));
        for (var code = post.occupation(); !code.isEmpty(); code = Occupation.parent(code)) {
            document.add(new StringField(OCCUPATION, code, Field.Store.NO));
        }
        document.add(new StringField(WORK_TYPE, post.workType().name(), Field.Store.NO));
        document.add(new NumericDocValuesField(WORK_TYPE, IndexedPost.code(post.workType())));
        document.add(new NumericDocValuesField(PAY, post.salaryMin()));
        document.add(new LongPoint(WAGE, WageFloor.payInCents(post)));
        document.add(new NumericDocValuesField(HOURS, post.weeklyHours()));
        document.add(new NumericDocValuesField(EXPERIENCE, post.experienceYears()));
        document.add(new NumericDocValuesField(LIMITS, IndexedPost.limits(post)));
        document.add(new NumericDocValuesField(PUBLISHED, post.publishedOn().toEpochDay()));
        document.add(new NumericDocValuesField(CLOSES, post.closesOn().toEpochDay()));
        document.add(new LongPoint(CLOSES, post.closesOn().toEpochDay()));
        document.add(new BinaryDocValuesField(SKILLS, new BytesRef(skills(post))));
        return document;
    }

    private static void addWords(Document document, Vacancy post, String employer, String occupation) {
        document.add(new TextField(TITLE, post.title(), Field.Store.NO));
        var text =
                String.join("\n", post.title(), employer, occupation, post.skills(), post.place(), post.description());
        document.add(new TextField(TEXT, text, Field.Store.NO));
    }

    private void addPlace(Document document, Vacancy post) {
        document.add(new StringField(AREA, post.county(), Field.Store.NO));
        document.add(new SortedDocValuesField(COUNTY, new BytesRef(post.county())));
        if (post.area().length() >= STREET_DIGITS) {
            document.add(new StringField(AREA, post.area(), Field.Store.NO));
        }
        centres.of(post).ifPresent(place -> {
            document.add(new NumericDocValuesField(LONGITUDE, Double.doubleToLongBits(place.longitude())));
            document.add(new NumericDocValuesField(LATITUDE, Double.doubleToLongBits(place.latitude())));
        });
    }

    /** Each skill with a line of its own, in the words by which skills are compared. */
    private String skills(Vacancy post) {
        return post.skillList().stream()
                .map(skill -> skill + "\t" + String.join(" ", words.of(skill)))
                .collect(Collectors.joining("\n"));
    }
}
