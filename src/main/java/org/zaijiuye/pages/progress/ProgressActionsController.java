package org.zaijiuye.pages.progress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.Applicants;
import org.zaijiuye.application.SubmissionActions;
import org.zaijiuye.application.UploadedPapers;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.pages.FieldFaults;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Item;

/** What an applicant does about their application, by the services that our API calls; a refusal is shown on the page. */
@Controller
class ProgressActionsController {

    private final Applicants applicants;
    private final ProgressViews views;
    private final ProgressController page;
    private final SignInController signIn;
    private final SubmissionActions actions;
    private final UploadedPapers papers;
    private final ItemRegistry items;

    ProgressActionsController(
            Applicants applicants,
            ProgressViews views,
            ProgressController page,
            SignInController signIn,
            SubmissionActions actions,
            UploadedPapers papers,
            ItemRegistry items) {
        this.applicants = applicants;
        this.views = views;
        this.page = page;
        this.signIn = signIn;
        this.actions = actions;
        this.papers = papers;
        this.items = items;
    }

    /** What was sent with a form; {@code values} as they were entered. */
    private record Sent(String form, Map<String, String> values) {

        String value(String field) {
            return values.getOrDefault(field, "").strip();
        }

        /** The application that is shown: the one that was signed in with where the form names none. */
        String number(Applicant applicant) {
            return value("number").isEmpty() ? applicant.application() : value("number");
        }
    }

    @PostMapping(ProgressAddresses.PAGE + "/withdrawals")
    String withdraw(
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sent = new Sent("withdrawal", values);
        return act(sent, request, response, model, applicant -> {
            var body = JsonNodeFactory.instance.objectNode();
            body.putArray("items").add(sent.value("item"));
            body.put("reason", sent.value("reason"));
            repeat(() -> actions.withdraw(sent.number(applicant), body));
        });
    }

    @PostMapping(ProgressAddresses.PAGE + "/supplements")
    String supplement(
            @RequestParam Map<String, String> values,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sent = new Sent("supplement", values);
        return act(sent, request, response, model, applicant -> {
            var body = JsonNodeFactory.instance.objectNode().put("item", sent.value("item"));
            body.set("fields", fields(sent));
            keep(body, files, applicant);
            repeat(() -> actions.supplement(sent.number(applicant), body, applicant.user()));
        });
    }

    @PostMapping(ProgressAddresses.PAGE + "/objections")
    String object(
            @RequestParam Map<String, String> values,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sent = new Sent("objection", values);
        return act(sent, request, response, model, applicant -> {
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("item", sent.value("item"))
                    .put("stage", sent.value("stage"))
                    .put("text", sent.value("text"))
                    .put("by", "本人");
            keep(body, files, applicant);
            repeat(() -> actions.object(sent.number(applicant), body, applicant.user()));
        });
    }

    /** A form that an item brings. */
    @PostMapping(ProgressAddresses.PAGE + "/sections/{name}")
    String section(
            @PathVariable String name,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var all = new HashMap<>(values);
        all.put("item", name);
        return act(new Sent("section", all), request, response, model, applicant -> {
            var section = views.section(name);
            repeat(() -> section.act(applicant, values));
        });
    }

    private String act(
            Sent sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Consumer<Applicant> action) {
        var signedIn = applicants.signedIn(request);
        if (signedIn.isEmpty()) {
            return signIn.begin(sent.value("number"), "", true, model);
        }
        var applicant = signedIn.get();
        try {
            views.own(applicant, sent.number(applicant));
            action.accept(applicant);
            return "redirect:%s?number=%s&done=%s"
                    .formatted(ProgressAddresses.PAGE, sent.number(applicant), sent.form());
        } catch (Rejected refused) {
            response.setStatus(refused.status());
            return again(applicant, sent, refused.title(), new FieldFaults(refused.faults()), response, model);
        } catch (NotAllowed refused) {
            response.setStatus(409);
            return again(applicant, sent, String.valueOf(refused.getMessage()), FieldFaults.NONE, response, model);
        }
    }

    private String again(
            Applicant applicant,
            Sent sent,
            String title,
            FieldFaults faults,
            HttpServletResponse response,
            Model model) {
        var attempt = new Attempt(sent.form(), sent.value("item"), title, faults, sent.values());
        return page.show(applicant, sent.value("number"), attempt, response, model);
    }

    private ObjectNode fields(Sent sent) {
        var fields = JsonNodeFactory.instance.objectNode();
        items.find(sent.value("item")).map(Item::requestType).map(SupplementField::of).orElse(List.of()).stream()
                .filter(field -> !sent.value("fields." + field.name()).isEmpty())
                .forEach(field -> field.put(fields, sent.value("fields." + field.name())));
        return fields;
    }

    /** Keeps the chosen files as this applicant's papers and names them in the request. */
    private void keep(ObjectNode body, List<MultipartFile> files, Applicant applicant) {
        var ids = body.putArray("documents");
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            var name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                ids.add(papers.keep(name, content(file), applicant.user()));
            }
        }
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void repeat(Runnable transaction) {
        Collision.again(() -> {
            transaction.run();
            return true;
        });
    }
}
