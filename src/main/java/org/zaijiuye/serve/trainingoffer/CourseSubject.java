package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Examined;
import org.zaijiuye.occupation.OccupationSearch;

/** Courses: of an institution that is published, for an occupation that the classification has. */
@Component
class CourseSubject implements PublicationSubject {

    private final TrainingCourses courses;
    private final TrainingInstitutions institutions;
    private final OccupationSearch occupations;
    private final ObjectMapper json;

    CourseSubject(
            TrainingCourses courses,
            TrainingInstitutions institutions,
            OccupationSearch occupations,
            ObjectMapper json) {
        this.courses = courses;
        this.institutions = institutions;
        this.occupations = occupations;
        this.json = json;
    }

    @Override
    public PublicationKind kind() {
        return PublicationKind.COURSE;
    }

    @Override
    public Class<? extends Record> type() {
        return CourseRequest.class;
    }

    @Override
    public void check(Examined sent) {
        sent.text("institution")
                .ifPresent(code -> sent.require(
                        institutions
                                .findById(code)
                                .filter(TrainingInstitution::shown)
                                .isPresent(),
                        "institution",
                        "没有公示编号为“" + code + "”的培训机构，请先公示机构，再公示它的课程。"));
        sent.text("occupation")
                .filter(code -> !occupations.has(code))
                .ifPresent(code -> sent.fault(
                        "occupation",
                        "TRAIN_CODE",
                        "没有代码为“" + code + "”的职业，请用 GET /api/occupations?name=… 按名称查到代码后填写。"));
        var standard = sent.node("subsidyStandard").isPresent();
        sent.require(
                standard == sent.node("subsidyConfidence").isPresent(),
                "subsidyConfidence",
                "“补贴标准”和“补贴标准的可信程度”应当一起填写。");
        sent.require(
                !sent.text("subsidyConfidence").filter("SURE"::equals).isPresent()
                        || sent.text("subsidySource").isPresent(),
                "subsidySource",
                "可信程度为 SURE 的补贴标准，应当填写“补贴标准的文件依据”。");
    }

    @Override
    public String office(JsonNode content) {
        return institutions
                .findById(content.path("institution").asText())
                .orElseThrow()
                .office();
    }

    @Override
    public String title(JsonNode content) {
        return content.path("title").asText();
    }

    @Override
    public void show(String code, JsonNode content, LocalDate on) {
        courses.save(TrainingCourse.of(code, read(content), on, !courses.existsById(code)));
    }

    @Override
    public void hide(String code) {
        courses.hide(code);
    }

    @Override
    public void confirm(String code, LocalDate on) {
        courses.confirm(code, on);
    }

    private CourseRequest read(JsonNode content) {
        try {
            return json.treeToValue(content, CourseRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checked course cannot be read", e);
        }
    }
}
