package org.zaijiuye.serve.trainingoffer;

import static org.zaijiuye.serve.trainingoffer.TrainingRights.AUTHORS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.PersonRequest;
import org.zaijiuye.application.ServedPersons;
import org.zaijiuye.json.Examined;
import org.zaijiuye.json.Structure;
import org.zaijiuye.office.EntryOwners;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.serve.trainingoffer.Attendances.Attendance;
import org.zaijiuye.serve.trainingoffer.TrainingAccount.Account;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;

/** Courses of one person: what they heard of, what they answer, what they attend. */
@RestController
@Tag(name = "培训信息推送", description = "个人的培训推送、答复、撤回同意、参加培训的记录")
class OffersController {

    private final TrainingAccount account;
    private final TrainingOffers offers;
    private final TrainingConsent consent;
    private final Attendances attendances;
    private final TrainingCourses courses;
    private final ServedPersons persons;
    private final PublicationOwners publications;
    private final EntryOwners owners;
    private final Structure structure;
    private final Clock clock;

    OffersController(
            TrainingAccount account,
            TrainingOffers offers,
            TrainingConsent consent,
            Attendances attendances,
            TrainingCourses courses,
            ServedPersons persons,
            PublicationOwners publications,
            EntryOwners owners,
            Structure structure,
            Clock clock) {
        this.account = account;
        this.offers = offers;
        this.consent = consent;
        this.attendances = attendances;
        this.courses = courses;
        this.persons = persons;
        this.publications = publications;
        this.owners = owners;
        this.structure = structure;
        this.clock = clock;
    }

    @PostMapping(path = "/api/training/offers/queries", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "个人账户中的培训信息",
            description = "offers 是已推送的，suggestions 是合适而尚未推送的；没有同意推送的人也能看到 suggestions。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PersonRequest.class))))
    Account account(@RequestBody ObjectNode body) {
        return account.of(persons.named(body, Role.SENDERS, "查询个人培训账户"));
    }

    @PostMapping(path = "/api/training/consent-withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "撤回推送培训信息的同意",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PersonRequest.class))))
    void withdrawConsent(@RequestBody ObjectNode body) {
        consent.withdraw(persons.named(body, Role.SENDERS, "撤回推送培训信息的同意"), LocalDate.now(clock));
    }

    @PutMapping(path = "/api/training/offers/{offer}/response", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "答复一次推送",
            description = "SIGN_UP 报名、NOT_INTERESTED 不感兴趣、LATER 稍后；以最后一次答复为准。名额已满或者已经开班的不能报名。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ResponseRequest.class))))
    void respond(@PathVariable String offer, @RequestBody ObjectNode body) {
        var sent = structure.examine(ResponseRequest.class, body);
        var readAt = readAt(sent);
        Rejected.refuse(sent.faults());
        persons.require(offers.require(offer).personId(), offer, Role.SENDERS, "代为答复培训推送");
        var response = Response.valueOf(sent.text("response").orElseThrow());
        Collision.again(() -> {
            offers.answer(offer, response, readAt);
            return response;
        });
    }

    @PutMapping(path = "/api/training/records/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "登记参加培训",
            description = "编号由报送系统编，重复报送同一编号即更改。享受补贴的：每年次数、同一职业同一等级超过规定的，409，并说明理由。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AttendanceRequest.class))))
    void attend(@PathVariable String number, @RequestBody ObjectNode body) {
        var sent = structure.examine(AttendanceRequest.class, body);
        var course = sent.text("course").flatMap(courses::findById);
        sent.require(course.isPresent() || sent.text("course").isEmpty(), "course", "没有这个编号的培训课程，请先公示课程。");
        sent.require(number.matches("[A-Za-z0-9_-]{1,60}"), "number", "编号应为1至60位字母、数字、下划线或者连字符。");
        var from = sent.text("startedOn").map(LocalDate::parse);
        var until = sent.text("endedOn").map(LocalDate::parse);
        sent.require(
                until.isEmpty() || from.isEmpty() || !until.get().isBefore(from.get()),
                "endedOn",
                "“结束日期”早于“开始日期”，请核对两个日期。");
        Rejected.refuse(sent.faults());
        var attended = course.orElseThrow();
        var attendance = new Attendance(
                number,
                persons.named(sent, AUTHORS, "登记参加培训", person -> reports(person, attended)),
                owners.ofCaller(AUTHORS),
                attended,
                body.path("subsidised").asBoolean(),
                from.orElseThrow(),
                until.orElse(null));
        Collision.again(() -> {
            attendances.enter(attendance);
            return number;
        });
    }

    /** Nobody has read it on a day that does not exist, or in the future. */
    private @Nullable LocalDateTime readAt(Examined sent) {
        try {
            var readAt = sent.text("readAt").map(LocalDateTime::parse).orElse(null);
            sent.require(
                    readAt == null || !readAt.isAfter(LocalDateTime.now(clock)),
                    "readAt",
                    "“阅读时间”晚于现在，请填写实际阅读的时间，不清楚的不填。");
            return readAt;
        } catch (DateTimeException noSuchTime) {
            sent.require(false, "readAt", "“阅读时间”不存在，请填写实际存在的日期和时间。");
            return null;
        }
    }

    /** Whoever offers a course reports those who signed up for it, also where others serve them. */
    private boolean reports(long person, TrainingCourse course) {
        return publications.isOwner(PublicationKind.COURSE, course.code()) && offers.signedUp(person, course.code());
    }
}
