package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.ServedPersons;
import org.zaijiuye.json.Structure;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Rejected;

/** Online courses of career guidance, for everybody at any time, with an assessment at the end. */
@RestController
@Tag(name = "职业指导")
class GuidanceCourseController {

    private final OnlineGuidance guidance;
    private final GuidanceCourses courses;
    private final ServedPersons persons;
    private final Structure structure;

    GuidanceCourseController(
            OnlineGuidance guidance, GuidanceCourses courses, ServedPersons persons, Structure structure) {
        this.guidance = guidance;
        this.courses = courses;
        this.persons = persons;
        this.structure = structure;
    }

    /** @param right how many were right; null while it is not passed: nobody should find the answers by trying */
    record Assessed(@Nullable Integer right, int questions, boolean passed) {}

    @GetMapping("/api/guidance/courses")
    @Operation(summary = "线上职业指导课程", description = "无须登录；测评题目不含答案。")
    List<OfferedCourse> courses() {
        return guidance.offered();
    }

    @PostMapping(path = "/api/guidance/courses/{code}/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "提交课程测评",
            description = "学完课程后逐题作答；通过的计为一次职业指导，同一课程一人只计一次，没有通过的学习后可以再答，不告知答对几题。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AssessmentRequest.class))))
    Assessed assess(@PathVariable String code, @RequestBody ObjectNode body) {
        var course = guidance.require(code);
        var sent = structure.examine(AssessmentRequest.class, body);
        var answers = StreamSupport.stream(body.path("answers").spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
        sent.require(
                answers.size() == guidance.questions(course).size(),
                "answers",
                "共" + guidance.questions(course).size() + "题，请逐题作答。");
        Rejected.refuse(sent.faults());
        var result = guidance.take(course, persons.named(sent, Role.SENDERS, "提交线上职业指导课程测评"), answers);
        return new Assessed(result.passed() ? result.right() : null, result.questions(), result.passed());
    }

    @PutMapping(path = "/api/guidance/courses/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "登记或者更改线上课程",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = GuidanceCourseRequest.class))))
    void enter(@PathVariable String code, @RequestBody ObjectNode body) {
        var sent = structure.examine(GuidanceCourseRequest.class, body);
        sent.require(code.matches("[A-Z0-9]{1,20}"), "code", "课程编号应为1至20位大写字母或者数字。");
        for (var question : sent.list("questions")) {
            var options = question.texts("options").size();
            question.require(
                    question.node("right").map(JsonNode::asInt).orElse(0) < Math.max(options, 1),
                    "right",
                    "没有这个序号的选项，请填写正确选项的序号（从0起）。");
        }
        Rejected.refuse(sent.faults());
        courses.save(new GuidanceCourse(
                code,
                sent.text("title").orElseThrow(),
                body.path("minutes").asInt(),
                sent.text("text").orElseThrow(),
                body.path("questions").toString(),
                body.path("active").asBoolean(),
                !courses.existsById(code)));
    }
}
