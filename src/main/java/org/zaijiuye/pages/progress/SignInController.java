package org.zaijiuye.pages.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.applicant.Applicants;
import org.zaijiuye.applicant.CodeSender;
import org.zaijiuye.pages.FieldFaults;
import org.zaijiuye.pages.PublicPages;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

/** Lets an applicant in: first number and mobile, then the code that was sent there. */
@Controller
class SignInController {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private final CodeSender codes;
    private final Applicants applicants;
    private final PublicPages pages;
    private final boolean sandbox;

    SignInController(
            CodeSender codes,
            Applicants applicants,
            PublicPages pages,
            @Value("${zaijiuye.sandbox.enabled:false}") boolean sandbox) {
        this.codes = codes;
        this.applicants = applicants;
        this.pages = pages;
        this.sandbox = sandbox;
    }

    /**
     * What somebody has entered so far.
     *
     * @param to the public page that they come from
     */
    record SignIn(String number, String mobile, String to, boolean asked, List<Fault> faults) {}

    @PostMapping(ProgressAddresses.PAGE + "/codes")
    String ask(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var faults = faults(number.strip(), mobile.strip());
        if (!faults.isEmpty()) {
            response.setStatus(422);
            return show(new SignIn(number, mobile, to, false, faults), model);
        }
        try {
            Collision.again(() -> {
                codes.send(number.strip(), mobile.strip(), request.getRemoteAddr());
                return true;
            });
        } catch (Rejected tooOften) {
            response.setStatus(tooOften.status());
            return show(
                    new SignIn(number, mobile, to, false, List.of(new Fault("", "FIELD_INVALID", tooOften.title()))),
                    model);
        }
        return show(new SignIn(number.strip(), mobile.strip(), to, true, List.of()), model);
    }

    @PostMapping(ProgressAddresses.PAGE + "/sessions")
    String enter(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var cookie = applicants.signIn(request, number.strip(), mobile.strip(), code.strip());
        if (cookie.isEmpty()) {
            response.setStatus(422);
            var wrong = new Fault("code", "FIELD_INVALID", "验证码不正确，或者已经用过、过期、输错次数过多。请核对短信，或者重新获取验证码。");
            return show(new SignIn(number, mobile, to, true, List.of(wrong)), model);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.get().toString());
        return "redirect:" + target(to);
    }

    @PostMapping(ProgressAddresses.PAGE + "/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, applicants.signOut(request).toString());
        return "redirect:" + ProgressAddresses.PAGE;
    }

    /** Somebody who is not signed in, or no longer. */
    String begin(String number, String to, boolean ended, Model model) {
        var faults = ended ? List.of(new Fault("", "FIELD_INVALID", "登录已经超过时限，没有保存，请重新获取验证码。")) : List.<Fault>of();
        return show(new SignIn(number, "", to, false, faults), model);
    }

    private String show(SignIn signIn, Model model) {
        model.addAttribute("signIn", signIn);
        model.addAttribute("faults", new FieldFaults(signIn.faults()));
        model.addAttribute("sandbox", sandbox);
        return "public/sign-in";
    }

    private static List<Fault> faults(String number, String mobile) {
        var faults = new ArrayList<Fault>();
        if (!NUMBER.matcher(number).matches()) {
            faults.add(new Fault("number", "FIELD_INVALID", "请填写提交申请时得到的申请编号，由字母、数字和“-”组成。"));
        }
        if (!MOBILE.matcher(mobile).matches()) {
            faults.add(new Fault("mobile", "FIELD_INVALID", "请填写申请表上的手机号码，应为11位数字。"));
        }
        return faults;
    }

    /** Only a public page that exists: nobody is led away from here. */
    private String target(String to) {
        return pages.all().stream().anyMatch(page -> page.path().equals(to)) ? to : ProgressAddresses.PAGE;
    }
}
