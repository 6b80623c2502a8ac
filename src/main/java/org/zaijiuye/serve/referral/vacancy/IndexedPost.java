package org.zaijiuye.serve.referral.vacancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.zaijiuye.records.WorkType;
import org.zaijiuye.serve.referral.match.Place;
import org.zaijiuye.serve.referral.match.Post;

/** The post at which the reading of one segment of the index stands. */
final class IndexedPost implements Post {

    private static final int HAZARDOUS = 1;
    private static final int NIGHT_WORK = 2;
    private static final int HEAVY_LABOUR = 4;
    /** By the numbers that stand in the index. */
    private static final List<WorkType> WORK_TYPES = List.of(WorkType.FULL_TIME, WorkType.PART_TIME, WorkType.FLEXIBLE);

    private final SortedDocValues occupation;
    private final SortedDocValues county;
    private final NumericDocValues id;
    private final NumericDocValues workType;
    private final NumericDocValues pay;
    private final NumericDocValues hours;
    private final NumericDocValues experience;
    private final NumericDocValues limits;
    private final NumericDocValues published;
    private final NumericDocValues closes;
    private final NumericDocValues longitude;
    private final NumericDocValues latitude;
    private final BinaryDocValues skills;
    private final String[] counties;
    private int doc;

    IndexedPost(LeafReader segment) throws IOException {
        occupation = DocValues.getSorted(segment, VacancyDocuments.OCCUPATION);
        county = DocValues.getSorted(segment, VacancyDocuments.COUNTY);
        id = DocValues.getNumeric(segment, VacancyDocuments.ID);
        workType = DocValues.getNumeric(segment, VacancyDocuments.WORK_TYPE);
        pay = DocValues.getNumeric(segment, VacancyDocuments.PAY);
        hours = DocValues.getNumeric(segment, VacancyDocuments.HOURS);
        experience = DocValues.getNumeric(segment, VacancyDocuments.EXPERIENCE);
        limits = DocValues.getNumeric(segment, VacancyDocuments.LIMITS);
        published = DocValues.getNumeric(segment, VacancyDocuments.PUBLISHED);
        closes = DocValues.getNumeric(segment, VacancyDocuments.CLOSES);
        longitude = DocValues.getNumeric(segment, VacancyDocuments.LONGITUDE);
        latitude = DocValues.getNumeric(segment, VacancyDocuments.LATITUDE);
        skills = DocValues.getBinary(segment, VacancyDocuments.SKILLS);
        counties = new String[county.getValueCount()];
        for (var ord = 0; ord < counties.length; ord++) {
            counties[ord] = county.lookupOrd(ord).utf8ToString();
        }
    }

    static int code(WorkType type) {
        return WORK_TYPES.indexOf(type);
    }

    static int limits(Vacancy post) {
        return (post.hazardous() ? HAZARDOUS : 0)
                | (post.nightWork() ? NIGHT_WORK : 0)
                | (post.heavyLabour() ? HEAVY_LABOUR : 0);
    }

    void moveTo(int next) {
        doc = next;
    }

    /** Which of the segment's occupations it has. */
    int occupationOrd() throws IOException {
        return occupation.advanceExact(doc) ? occupation.ordValue() : -1;
    }

    int occupationCount() {
        return occupation.getValueCount();
    }

    String occupation(int ord) throws IOException {
        return occupation.lookupOrd(ord).utf8ToString();
    }

    @Override
    public String occupation() {
        return read(() -> occupation(occupationOrd()));
    }

    @Override
    public String county() {
        return read(() -> county.advanceExact(doc) ? counties[county.ordValue()] : "");
    }

    @Override
    public long id() {
        return number(id);
    }

    @Override
    public WorkType workType() {
        return WORK_TYPES.get((int) number(workType));
    }

    @Override
    public int pay() {
        return (int) number(pay);
    }

    @Override
    public int weeklyHours() {
        return (int) number(hours);
    }

    @Override
    public int experienceYears() {
        return (int) number(experience);
    }

    @Override
    public boolean hazardous() {
        return (number(limits) & HAZARDOUS) != 0;
    }

    @Override
    public boolean nightWork() {
        return (number(limits) & NIGHT_WORK) != 0;
    }

    @Override
    public boolean heavyLabour() {
        return (number(limits) & HEAVY_LABOUR) != 0;
    }

    @Override
    public long publishedDay() {
        return number(published);
    }

    @Override
    public long closesDay() {
        return number(closes);
    }

    @Override
    public double kmFrom(Place place) {
        return read(() -> longitude.advanceExact(doc) && latitude.advanceExact(doc)
                ? place.kmTo(
                        Double.longBitsToDouble(longitude.longValue()), Double.longBitsToDouble(latitude.longValue()))
                : -1.0);
    }

    @Override
    public List<Skill> skills() {
        return read(() -> skills.advanceExact(doc) ? skills(skills.binaryValue().utf8ToString()) : List.of());
    }

    private static List<Skill> skills(String lines) {
        return lines.isEmpty()
                ? List.of()
                : lines.lines().map(IndexedPost::skill).toList();
    }

    private static Skill skill(String line) {
        var tab = line.indexOf('\t');
        var words = line.substring(tab + 1);
        return new Skill(line.substring(0, tab), words.isEmpty() ? List.of() : Arrays.asList(words.split(" ")));
    }

    private long number(NumericDocValues column) {
        try {
            return column.advanceExact(doc) ? column.longValue() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T now() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.now();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
