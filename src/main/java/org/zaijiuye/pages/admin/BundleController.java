package org.zaijiuye.pages.admin;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.zaijiuye.bundle.BundleReturn;
import org.zaijiuye.bundle.BundleVersions;
import org.zaijiuye.bundle.BundleVersions.State;
import org.zaijiuye.bundle.BundleVersions.Version;
import org.zaijiuye.bundle.MoneyConfirmations;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.MoneyChanges;
import org.zaijiuye.shared.Fault;

/** Which version of each file is in force, how it differs, and the way back; two administrators for far money. */
@Controller
class BundleController {

    private static final String FILE = "/admin/bundle/{file}";

    private static final Map<State, String> STATES =
            Map.of(State.PACKAGED, "与程序自带的相同", State.CHANGED, "已改", State.OWN, "自有文件", State.WITHDRAWN, "已撤下");

    private final BundleVersions versions;
    private final BundleReturn back;
    private final MoneyConfirmations money;
    private final MoneyChanges proposed;
    private final FileContents contents;
    private final RepositoryService repository;
    private final ShortHandedSteps shortHanded;

    BundleController(
            BundleVersions versions,
            BundleReturn back,
            MoneyConfirmations money,
            MoneyChanges proposed,
            FileContents contents,
            RepositoryService repository,
            ShortHandedSteps shortHanded) {
        this.versions = versions;
        this.back = back;
        this.money = money;
        this.proposed = proposed;
        this.contents = contents;
        this.repository = repository;
        this.shortHanded = shortHanded;
    }

    @ModelAttribute("states")
    Map<State, String> states() {
        return STATES;
    }

    @GetMapping("/admin/bundle")
    String files(Principal caller, Model model) {
        var all = versions.all().stream()
                .sorted(Comparator.comparing(version -> version.state() == State.PACKAGED))
                .toList();
        model.addAttribute("versions", all);
        model.addAttribute("titles", FileTitles.of(all));
        model.addAttribute("suspended", suspended());
        model.addAttribute("shortHanded", all.stream().collect(Collectors.toMap(Version::file, shortHanded::of)));
        model.addAttribute("money", proposed.all());
        model.addAttribute("seen", all.stream().collect(Collectors.toMap(Version::file, Version::hash)));
        model.addAttribute("user", caller.getName());
        return "bundle";
    }

    /** @param from and {@code to} as {@link FileContents} reads them; left out: from the packaged one to the one in force */
    @GetMapping(FILE)
    String file(
            @PathVariable String file,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            Principal caller,
            Model model) {
        var version = versions.of(file);
        model.addAttribute("title", FileTitles.of(versions.all()).get(file));
        model.addAttribute("suspended", suspended().contains(file));
        model.addAttribute("shortHanded", shortHanded.of(version));
        model.addAttribute(
                "together",
                versions.together(version).stream().map(Version::file).toList());
        var older = from.orElse(version.packaged() == null ? FileContents.NOTHING : FileContents.PACKAGED);
        var newer = to.orElse(FileContents.IN_FORCE);
        model.addAttribute("version", version);
        model.addAttribute("history", versions.log().of(file));
        model.addAttribute("before", versions.before(version).orElse(null));
        model.addAttribute("from", contents.title(older));
        model.addAttribute("to", contents.title(newer));
        model.addAttribute("fromAddress", older);
        model.addAttribute("toAddress", newer);
        model.addAttribute(
                "proposed",
                proposed.find(file, newer)
                        .filter(change -> change.confirmedBy() == null)
                        .orElse(null));
        model.addAttribute("user", caller.getName());
        compare(file, contents.of(version, older), contents.of(version, newer), model);
        return "bundle-file";
    }

    /** Files with a process that starts no case at present. */
    private Set<String> suspended() {
        return repository.createProcessDefinitionQuery().latestVersion().suspended().list().stream()
                .map(process -> process.getResourceName().replaceFirst("^.*/", ""))
                .collect(Collectors.toSet());
    }

    private static void compare(String file, byte[] older, byte[] newer, Model model) {
        model.addAttribute("fromEmpty", older.length == 0);
        model.addAttribute("toEmpty", newer.length == 0);
        if (file.endsWith(".bpmn")) {
            model.addAttribute("diagram", DiagramDifference.of(older, newer));
        } else if (file.endsWith(".dmn")) {
            model.addAttribute("table", TableDifference.of(older, newer));
        } else {
            model.addAttribute("table", FormDifference.of(older, newer));
        }
    }

    /** For the drawing, and to be saved and opened in Modeler. */
    @GetMapping(FILE + "/content")
    ResponseEntity<byte[]> content(@PathVariable String file, @RequestParam String of) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment")
                .cacheControl(CacheControl.noStore())
                .body(contents.of(versions.of(file), of));
    }

    /** @param seen hash of what the page showed as in force */
    @PostMapping(FILE + "/withdrawals")
    String withdraw(@PathVariable String file, @RequestParam String seen) {
        back.withdraw(file, seen);
        return redirect(file);
    }

    @PostMapping(FILE + "/restorations")
    String restore(@PathVariable String file, @RequestParam long version, @RequestParam String seen) {
        back.restore(file, version, seen);
        return redirect(file);
    }

    /** @param content hash of what the page showed as proposed; {@code seen} of what it showed as in force */
    @PostMapping(FILE + "/confirmations")
    String confirm(
            @PathVariable String file, @RequestParam String content, @RequestParam String seen, Principal caller) {
        versions.requireInForce(file, seen);
        money.confirm(file, content, caller.getName());
        return "redirect:/admin/bundle";
    }

    private static String redirect(String file) {
        return "redirect:/admin/bundle/" + UriUtils.encodePathSegment(file, StandardCharsets.UTF_8);
    }

    @ExceptionHandler
    ModelAndView conflict(NotAllowed refusal) {
        return page(HttpStatus.CONFLICT, String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ModelAndView refused(Rejected refusal) {
        var lines = Stream.concat(
                Stream.of(refusal.title()), refusal.faults().stream().map(Fault::message));
        return page(HttpStatus.valueOf(refusal.status()), lines.collect(Collectors.joining("\n")));
    }

    private static ModelAndView page(HttpStatus status, String message) {
        var page = new ModelAndView("problem", status);
        page.addObject("message", message);
        page.addObject("back", "/admin/bundle");
        return page;
    }
}
