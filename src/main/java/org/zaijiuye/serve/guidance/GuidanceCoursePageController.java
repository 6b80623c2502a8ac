package org.zaijiuye.serve.guidance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.applicant.Applicants;
import org.zaijiuye.problem.Collision;

/** Online courses of guidance: everybody learns, and whoever has signed in as an applicant takes the assessment. */
@Controller
class GuidanceCoursePageController {

    private static final String ANSWER = "answer";

    private final OnlineGuidance guidance;
    private final Applicants applicants;

    GuidanceCoursePageController(OnlineGuidance guidance, Applicants applicants) {
        this.guidance = guidance;
        this.applicants = applicants;
    }

    @GetMapping(GuidancePage.COURSES)
    String page(@RequestParam(defaultValue = "") String assessed, HttpServletRequest request, Model model) {
        model.addAttribute("courses", guidance.offered());
        model.addAttribute("signedIn", applicants.signedIn(request).isPresent());
        model.addAttribute("assessed", assessed);
        return "public/guidance-courses";
    }

    /** @param sent {@code answer0}, {@code answer1} … with the position of the chosen option */
    @PostMapping(GuidancePage.COURSES)
    String assess(
            @RequestParam(defaultValue = "") String course,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var applicant = applicants.signedIn(request);
        if (applicant.isEmpty()) {
            return "redirect:" + GuidancePage.PROGRESS + "?to=" + GuidancePage.PATH;
        }
        var taken = guidance.require(course);
        var answers = answers(sent, guidance.questions(taken).size());
        if (answers.isEmpty()) {
            return "redirect:" + GuidancePage.COURSES + "?assessed=unanswered";
        }
        var result = Collision.again(() -> guidance.take(taken, applicant.get().personId(), answers));
        return "redirect:" + GuidancePage.COURSES + "?assessed=" + (result.passed() ? "passed" : "failed");
    }

    /** Empty unless every question is answered. */
    private static List<Integer> answers(Map<String, String> sent, int questions) {
        var answers = new ArrayList<Integer>();
        for (var i = 0; i < questions; i++) {
            var answer = sent.getOrDefault(ANSWER + i, "");
            if (!answer.matches("[0-9]")) {
                return List.of();
            }
            answers.add(Integer.valueOf(answer));
        }
        return answers;
    }
}
