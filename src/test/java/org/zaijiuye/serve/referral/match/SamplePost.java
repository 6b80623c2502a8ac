package org.zaijiuye.serve.referral.match;

import java.util.List;
import java.util.stream.Stream;
import org.zaijiuye.records.WorkType;

/** A post made by hand. */
public record SamplePost(
        long id,
        String occupation,
        String county,
        WorkType workType,
        int pay,
        int weeklyHours,
        int experienceYears,
        boolean hazardous,
        boolean nightWork,
        boolean heavyLabour,
        long publishedDay,
        long closesDay,
        double km,
        List<Skill> skills)
        implements Post {

    @Override
    public double kmFrom(Place place) {
        return km;
    }

    SamplePost closing(long day) {
        return new SamplePost(
                id,
                occupation,
                county,
                workType,
                pay,
                weeklyHours,
                experienceYears,
                hazardous,
                nightWork,
                heavyLabour,
                publishedDay,
                day,
                km,
                skills);
    }

    SamplePost published(long day) {
        return new SamplePost(
                id,
                occupation,
                county,
                workType,
                pay,
                weeklyHours,
                experienceYears,
                hazardous,
                nightWork,
                heavyLabour,
                day,
                closesDay,
                km,
                skills);
    }

    SamplePost paying(int yuan) {
        return new SamplePost(
                id,
                occupation,
                county,
                workType,
                yuan,
                weeklyHours,
                experienceYears,
                hazardous,
                nightWork,
                heavyLabour,
                publishedDay,
                closesDay,
                km,
                skills);
    }

    SamplePost at(double away) {
        return new SamplePost(
                id,
                occupation,
                county,
                workType,
                pay,
                weeklyHours,
                experienceYears,
                hazardous,
                nightWork,
                heavyLabour,
                publishedDay,
                closesDay,
                away,
                skills);
    }

    SamplePost as(WorkType type) {
        return new SamplePost(
                id,
                occupation,
                county,
                type,
                pay,
                weeklyHours,
                experienceYears,
                hazardous,
                nightWork,
                heavyLabour,
                publishedDay,
                closesDay,
                km,
                skills);
    }

    SamplePost asking(int years) {
        return new SamplePost(
                id,
                occupation,
                county,
                workType,
                pay,
                weeklyHours,
                years,
                hazardous,
                nightWork,
                heavyLabour,
                publishedDay,
                closesDay,
                km,
                skills);
    }

    SamplePost limited(boolean harmful, boolean night, boolean heavy) {
        return new SamplePost(
                id,
                occupation,
                county,
                workType,
                pay,
                weeklyHours,
                experienceYears,
                harmful,
                night,
                heavy,
                publishedDay,
                closesDay,
                km,
                skills);
    }

    SamplePost wanting(String... names) {
        return new SamplePost(
                id,
                occupation,
                county,
                workType,
                pay,
                weeklyHours,
                experienceYears,
                hazardous,
                nightWork,
                heavyLabour,
                publishedDay,
                closesDay,
                km,
                Stream.of(names).map(name -> new Skill(name, List.of(name))).toList());
    }
}
