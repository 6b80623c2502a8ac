package org.zaijiuye.serve.referral.vacancy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.records.WorkType;
import org.zaijiuye.shared.Fault;

/** Whether the codes that somebody looks for exist: to find nothing would read as if there were no such posts. */
@Component
class QuestionCheck {

    private static final String WORK_TYPES =
            Arrays.stream(WorkType.values()).map(WorkType::name).collect(Collectors.joining("、"));

    private final WorkAreas areas;
    private final OccupationSearch occupations;

    QuestionCheck(WorkAreas areas, OccupationSearch occupations) {
        this.areas = areas;
        this.occupations = occupations;
    }

    List<Fault> faults(VacancySearch.Question question) {
        return Stream.of(
                        fault(
                                "area",
                                question.area(),
                                code -> areas.known().test(code),
                                "没有代码为“%s”的行政区划，应为6位（区县）或者9位（街道）代码。"),
                        fault(
                                "occupation",
                                question.occupation(),
                                occupations::has,
                                "没有代码为“%s”的职业，请用 GET /api/occupations?name=… 查到代码后填写。"),
                        fault(
                                "workType",
                                question.workType(),
                                QuestionCheck::isWorkType,
                                "没有“%s”这种用工方式，应为 " + WORK_TYPES + " 之一。"))
                .flatMap(faults -> faults)
                .toList();
    }

    private static boolean isWorkType(String name) {
        return Arrays.stream(WorkType.values()).map(WorkType::name).anyMatch(name::equals);
    }

    private static Stream<Fault> fault(String field, String code, Predicate<String> known, String sentence) {
        return code.isEmpty() || known.test(code)
                ? Stream.empty()
                : Stream.of(new Fault(field, "FIELD_INVALID", sentence.formatted(code)));
    }
}
