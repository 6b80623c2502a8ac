package org.zaijiuye.pages.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.Applicants;
import org.zaijiuye.problem.Rejected;

/** Shows an applicant how far their application is; whoever is not signed in is asked for number and mobile first. */
@Controller
class ProgressController {

    private static final Map<String, String> DONE = Map.of(
            "supplement", "补正已经收到，办理继续进行。",
            "withdrawal", "事项已经撤回，其他事项不受影响。",
            "objection", "异议已经收到，将由没有参与原决定的人员复核，在期限内答复。",
            "booking", "预约成功，详情见下方。",
            "cancellation", "预约已经取消，可以另约。",
            "section", "已经收到。");

    private final Applicants applicants;
    private final ProgressViews views;
    private final SignInController signIn;

    ProgressController(Applicants applicants, ProgressViews views, SignInController signIn) {
        this.applicants = applicants;
        this.views = views;
        this.signIn = signIn;
    }

    @GetMapping(ProgressAddresses.PAGE)
    String progress(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var applicant = applicants.signedIn(request);
        if (applicant.isEmpty()) {
            return signIn.begin(number, to, false, model);
        }
        model.addAttribute("done", DONE.getOrDefault(done, ""));
        return show(applicant.get(), number, Attempt.NONE, response, model);
    }

    /** The page of one application, of the one that was signed in with where {@code number} is empty. */
    String show(Applicant applicant, String number, Attempt attempt, HttpServletResponse response, Model model) {
        try {
            model.addAttribute("view", views.of(applicant, number.isEmpty() ? applicant.application() : number));
        } catch (Rejected unknown) {
            response.setStatus(unknown.status());
            model.addAttribute("view", views.of(applicant, applicant.application()));
            model.addAttribute("problem", unknown.title());
        }
        model.addAttribute("attempt", attempt);
        return "public/progress";
    }
}
