package org.zaijiuye.serve.referral.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.person.AreaNames;

/** A post as everybody may read it. */
public record VacancyView(
        String number,
        String title,
        String employer,
        String occupation,
        String area,
        String place,
        String workType,
        String pay,
        int headcount,
        String experience,
        List<String> skills,
        List<String> remarks,
        String description,
        String contact,
        LocalDate publishedOn,
        LocalDate closesOn,
        boolean open) {

    /** Puts names in the place of codes. */
    @Component
    public static class Writer {

        private final Employers employers;
        private final OccupationSearch occupations;
        private final Clock clock;

        Writer(Employers employers, OccupationSearch occupations, Clock clock) {
            this.employers = employers;
            this.occupations = occupations;
            this.clock = clock;
        }

        public VacancyView of(Vacancy post) {
            return of(List.of(post)).get(0);
        }

        /** In the order of the posts; the employers are looked up once. */
        public List<VacancyView> of(List<Vacancy> posts) {
            var codes = posts.stream().map(Vacancy::employer).distinct().toList();
            var names = employers.findAllById(codes).stream().collect(Collectors.toMap(Employer::code, Employer::name));
            return posts.stream()
                    .map(post -> of(post, names.getOrDefault(post.employer(), post.employer())))
                    .toList();
        }

        private VacancyView of(Vacancy post, String employer) {
            return new VacancyView(
                    post.publicNumber(),
                    post.title(),
                    employer,
                    occupations.name(post.occupation()),
                    AreaNames.plain(post.county()),
                    post.place(),
                    post.workType().title(),
                    pay(post),
                    post.headcount(),
                    post.experienceYears() == 0 ? "不限" : post.experienceYears() + "年以上",
                    post.skillList(),
                    remarks(post),
                    post.description(),
                    post.contact(),
                    post.publishedOn(),
                    post.closesOn(),
                    post.isOpen(LocalDate.now(clock)));
        }
    }

    /** Yuan a month, with the hours of part-time work. */
    public static String pay(Vacancy post) {
        var range = post.salaryMin() == post.salaryMax()
                ? post.salaryMin() + "元/月"
                : post.salaryMin() + "—" + post.salaryMax() + "元/月";
        return post.weeklyHours() == 0 ? range : range + "（每周" + post.weeklyHours() + "小时）";
    }

    private static List<String> remarks(Vacancy post) {
        return Stream.of(
                        post.nightWork() ? "需上夜班" : "",
                        post.hazardous() ? "未成年工禁忌劳动" : "",
                        post.heavyLabour() ? "繁重体力劳动" : "")
                .filter(remark -> !remark.isEmpty())
                .toList();
    }
}
