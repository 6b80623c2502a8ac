package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Titled;

/** Which courses suit somebody, and why (policy.md §5.9). The same facts always give the same answer in the same order. */
final class CourseMatching {

    private static final Comparator<Verdict> BEST_FIRST = Comparator.comparingInt(Verdict::rank)
            .thenComparing(verdict -> verdict.course().startsOn())
            .thenComparing(verdict -> verdict.course().code());

    private CourseMatching() {}

    /** Why a course does not suit. */
    enum Miss {
        STARTED,
        SEATS,
        OCCUPATION,
        TYPE,
        MODE,
        TIME,
        PLACE
    }

    /**
     * How a course and a person go together.
     *
     * @param rank position of the choice that the course is for, 0 the first
     * @param reasons in Chinese, why it suits
     * @param misses why it does not; none where it suits
     */
    record Verdict(CourseRow course, int rank, List<String> reasons, List<Miss> misses) {

        boolean suits() {
            return misses.isEmpty();
        }
    }

    /** Those that suit, the best first. */
    static List<Verdict> ranked(Seeking seeking, List<CourseRow> courses, LocalDate today) {
        return courses.stream()
                .map(course -> judge(seeking, course, today))
                .filter(Verdict::suits)
                .sorted(BEST_FIRST)
                .toList();
    }

    static Verdict judge(Seeking seeking, CourseRow course, LocalDate today) {
        var rank = rank(seeking, course);
        var misses = new ArrayList<Miss>();
        miss(misses, Miss.STARTED, !course.startsOn().isAfter(today));
        miss(misses, Miss.SEATS, course.free() == 0);
        miss(misses, Miss.OCCUPATION, !seeking.occupations().isEmpty() && rank < 0);
        miss(misses, Miss.TYPE, seeking.trainType() != null && seeking.trainType() != course.trainType());
        miss(misses, Miss.MODE, seeking.trainMode() != null && seeking.trainMode() != course.trainMode());
        miss(misses, Miss.TIME, differs(seeking.trainTime(), course.trainTime()));
        miss(misses, Miss.PLACE, seeking.occupations().isEmpty() && !isNear(seeking.county(), course.office()));
        return new Verdict(course, Math.max(0, rank), reasons(seeking, course, rank), List.copyOf(misses));
    }

    private static void miss(List<Miss> misses, Miss miss, boolean applies) {
        if (applies) {
            misses.add(miss);
        }
    }

    /** A course whose time one chooses oneself suits every time. */
    private static boolean differs(@Nullable Object wished, @Nullable Object offered) {
        return wished != null && offered != null && !wished.equals(offered);
    }

    /** The choice that the course is for, or -1; a group and what belongs to it go together. */
    private static int rank(Seeking seeking, CourseRow course) {
        return IntStream.range(0, seeking.occupations().size())
                .filter(i -> related(seeking.occupations().get(i), course.occupation()))
                .findFirst()
                .orElse(-1);
    }

    private static boolean related(String wished, String offered) {
        return wished.equals(offered) || wished.startsWith(offered + "-") || offered.startsWith(wished + "-");
    }

    /** An office of the city serves all its counties. */
    private static boolean isNear(String county, String office) {
        return county.startsWith(office) || office.startsWith(county);
    }

    private static List<String> reasons(Seeking seeking, CourseRow course, int rank) {
        var reasons = new ArrayList<String>();
        reasons.add(
                seeking.occupations().isEmpty()
                        ? "在您的所在地开班"
                        : "与您登记的第" + (rank + 1) + "项" + seeking.source().title() + "一致");
        matched(reasons, "方式", seeking.trainMode());
        matched(reasons, "时间", seeking.trainTime());
        reasons.add(course.startsOn() + "开班，余" + course.free() + "个名额");
        return List.copyOf(reasons);
    }

    private static void matched(List<String> reasons, String what, @Nullable Titled wished) {
        if (wished != null) {
            reasons.add(what + "符合（" + wished.title() + "）");
        }
    }
}
