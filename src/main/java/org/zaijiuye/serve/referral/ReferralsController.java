package org.zaijiuye.serve.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.ServedPersons;
import org.zaijiuye.serve.referral.vacancy.VacancySearch;
import org.zaijiuye.serve.referral.vacancy.VacancyView;

/** A recommendation, and the answers to it. */
@RestController
@RequestMapping("/api/referrals/{number}")
@Tag(name = "岗位推荐", description = "推荐给本人的岗位和答复；编号在推荐消息里")
class ReferralsController {

    private final ReferralAnswers answers;
    private final AnswerIntake intake;
    private final ServedPersons persons;
    private final VacancySearch vacancies;
    private final VacancyView.Writer views;

    ReferralsController(
            ReferralAnswers answers,
            AnswerIntake intake,
            ServedPersons persons,
            VacancySearch vacancies,
            VacancyView.Writer views) {
        this.answers = answers;
        this.intake = intake;
        this.persons = persons;
        this.vacancies = vacancies;
        this.views = views;
    }

    /** A recommendation; it names nobody. */
    record Shown(
            String number,
            String state,
            LocalDate offeredOn,
            LocalDate answerBy,
            @Nullable LocalDate feedbackBy,
            @Nullable LocalDate endedOn,
            String why,
            @Nullable VacancyView vacancy) {}

    @GetMapping
    @Operation(summary = "查询一次岗位推荐", description = "岗位、匹配理由、答复期限和现在的状态。")
    Shown show(@PathVariable String number) {
        return shown(own(number, "查询岗位推荐"));
    }

    @PostMapping(path = "/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "答复一次岗位推荐",
            description = "ACCEPTED 接受；DECLINED 谢绝（须说明原因）；面试后 HIRED 已录用、NOT_HIRED 未录用。相同的答复再次提交不变。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AnswerRequest.class))))
    Shown answer(@PathVariable String number, @RequestBody ObjectNode body) {
        own(number, "代为答复岗位推荐");
        return shown(intake.take(number, body));
    }

    private Referral own(String number, String purpose) {
        var referral = answers.require(number);
        persons.require(referral.personId(), number, ReferralRights.SENDERS, purpose);
        return referral;
    }

    private Shown shown(Referral referral) {
        return new Shown(
                referral.number(),
                referral.state().name(),
                referral.offeredOn(),
                referral.answerBy(),
                referral.feedbackBy(),
                referral.endedOn(),
                referral.why(),
                vacancies.byKey(referral.vacancy()).map(views::of).orElse(null));
    }
}
