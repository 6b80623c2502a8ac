package org.zaijiuye.serve.trainingoffer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.policy.Parameters;

/**
 * What the public sees: what is in force, of institutions whose licence is valid today. The date is asked each time, so
 * nothing is shown a day too long.
 */
@Service
class TrainingCatalogue {

    static final int MOST = 200;

    private static final String COURSES = """
            select c.code, c.institution, i.name as institution_name, i.office, i.address, i.contact, c.title,
                c.train_type, c.occupation, c.level, c.train_mode, c.train_time, c.hours, c.starts_on, c.seats,
                (select count(*) from training_push p where p.course = c.code and p.response = 'SIGN_UP') as taken,
                c.fee, c.subsidy_standard, c.subsidy_source, c.subsidy_confidence, c.confirmed_on
            from training_course c join training_institution i on i.code = c.institution
            where c.shown and i.shown and i.licence_until >= :today
            """;

    private final JdbcClient sql;
    private final TrainingInstitutions institutions;
    private final TrainingPolicies policies;
    private final OccupationSearch occupations;
    private final Parameters parameters;
    private final Clock clock;

    TrainingCatalogue(
            JdbcClient sql,
            TrainingInstitutions institutions,
            TrainingPolicies policies,
            OccupationSearch occupations,
            Parameters parameters,
            Clock clock) {
        this.sql = sql;
        this.institutions = institutions;
        this.policies = policies;
        this.occupations = occupations;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Which courses are looked for; what is null does not matter. */
    record Wanted(
            @Nullable String occupation,
            @Nullable String institution,
            @Nullable LocalDate from) {}

    List<ShownCourse> courses(Wanted wanted) {
        var today = LocalDate.now(clock);
        var stale = staleBefore(today);
        return rows(wanted, today).stream()
                .map(row -> ShownCourse.of(row, occupations.name(row.occupation()), today, stale))
                .toList();
    }

    /** The courses in which somebody can be placed: they have not begun. */
    List<CourseRow> open(LocalDate today) {
        return sql.sql(COURSES + " and c.starts_on > :today order by c.starts_on, c.code")
                .param("today", today)
                .query(CourseRow.class)
                .list();
    }

    private List<CourseRow> rows(Wanted wanted, LocalDate today) {
        var occupation = wanted.occupation();
        return sql.sql(COURSES + """
                        and (cast(:occupation as varchar(20)) is null or c.occupation = :occupation
                            or c.occupation like :below)
                        and (cast(:institution as varchar(30)) is null or c.institution = :institution)
                        and (cast(:from as date) is null or c.starts_on >= :from)
                        order by c.starts_on, c.code limit :most
                        """)
                .param("today", today)
                .param("occupation", occupation)
                .param("below", occupation == null ? "" : occupation.replaceAll("[%_]", "") + "-%")
                .param("institution", wanted.institution())
                .param("from", wanted.from())
                .param("most", MOST)
                .query(CourseRow.class)
                .list();
    }

    List<ShownInstitution> institutions() {
        var today = LocalDate.now(clock);
        var stale = staleBefore(today);
        return institutions.visible(today).stream()
                .map(each -> ShownInstitution.of(each, stale))
                .toList();
    }

    List<ShownPolicy> policies() {
        var stale = staleBefore(LocalDate.now(clock));
        return policies.findByShownTrueOrderByTitle().stream()
                .map(each -> ShownPolicy.of(each, stale))
                .toList();
    }

    /** What was confirmed before this day for the last time is flagged. */
    private LocalDate staleBefore(LocalDate today) {
        return today.minusDays(parameters.integer("train.staleDays", "", "", today));
    }
}
