package org.zaijiuye.serve.referral.vacancy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.zaijiuye.records.WorkType;

/** Finds posts that pay the minimum wage in force, which may have risen since they were sent. */
final class LawfulPay {

    private static final Query PART_TIME =
            new TermQuery(new Term(VacancyDocuments.WORK_TYPE, WorkType.PART_TIME.name()));

    private LawfulPay() {}

    /** @param floors the minimum wage of a county, asked once for each that has posts */
    static Query query(IndexSearcher searcher, Function<String, WageFloor> floors) throws IOException {
        Map<WageFloor, List<BytesRef>> counties = new HashMap<>();
        for (var county : counties(searcher)) {
            counties.computeIfAbsent(floors.apply(county), floor -> new ArrayList<>())
                    .add(new BytesRef(county));
        }
        var query = new BooleanQuery.Builder();
        counties.forEach((floor, same) -> {
            var places = new TermInSetQuery(VacancyDocuments.AREA, same);
            query.add(posts(places, PART_TIME, Occur.FILTER, atLeast(floor.cents(WorkType.PART_TIME))), Occur.SHOULD);
            query.add(posts(places, PART_TIME, Occur.MUST_NOT, atLeast(floor.cents(WorkType.FULL_TIME))), Occur.SHOULD);
        });
        return query.build();
    }

    private static Query posts(Query places, Query partTime, Occur occur, Query pay) {
        return new BooleanQuery.Builder()
                .add(places, Occur.FILTER)
                .add(partTime, occur)
                .add(pay, Occur.FILTER)
                .build();
    }

    private static Query atLeast(long cents) {
        return LongPoint.newRangeQuery(VacancyDocuments.WAGE, cents, Long.MAX_VALUE);
    }

    private static Set<String> counties(IndexSearcher searcher) throws IOException {
        Set<String> counties = new HashSet<>();
        for (var segment : searcher.getIndexReader().leaves()) {
            var values = DocValues.getSorted(segment.reader(), VacancyDocuments.COUNTY);
            for (var ord = 0; ord < values.getValueCount(); ord++) {
                counties.add(values.lookupOrd(ord).utf8ToString());
            }
        }
        return counties;
    }
}
