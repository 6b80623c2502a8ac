package org.zaijiuye.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.desk.HeldTasks;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Handlings;

/**
 * Whom a handling is about, in clear: for the official who has claimed a task on it, as long as it is open. Everywhere
 * else the person is masked. Each look is written down with its purpose before anything is shown.
 */
@Controller
class PersonPageController {

    private final HeldTasks held;
    private final Handlings handlings;
    private final PersonSheets sheets;
    private final HistoryRows histories;
    private final ItemRegistry items;
    private final AccessLog accessLog;
    private final Clock clock;

    PersonPageController(
            HeldTasks held,
            Handlings handlings,
            PersonSheets sheets,
            HistoryRows histories,
            ItemRegistry items,
            AccessLog accessLog,
            Clock clock) {
        this.held = held;
        this.handlings = handlings;
        this.sheets = sheets;
        this.histories = histories;
        this.items = items;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GetMapping("/office/handlings/{number}/person")
    String person(
            @PathVariable String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Principal caller,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("number", number);
        held.on(number, caller.getName())
                .ifPresentOrElse(
                        task -> show(number, on, caller.getName(), task, model),
                        () -> response.setStatus(HttpStatus.FORBIDDEN.value()));
        return "person";
    }

    /** Of a task that serves a person and belongs to no handling. */
    @GetMapping("/office/tasks/{id}/person")
    String served(@PathVariable String id, Principal caller, Model model, HttpServletResponse response) {
        model.addAttribute("number", "");
        held.task(id, caller.getName())
                .flatMap(task -> held.served(task).map(person -> Map.entry(task, person)))
                .ifPresentOrElse(
                        work -> show(caller.getName(), work.getValue(), work.getKey(), model),
                        () -> response.setStatus(HttpStatus.FORBIDDEN.value()));
        return "person";
    }

    private void show(String user, long person, Task task, Model model) {
        var purpose = "办理“%s”：核对身份、联系本人".formatted(task.getName());
        accessLog.read(user, person, task.getId(), purpose);
        model.addAttribute("purpose", purpose);
        model.addAttribute("person", sheets.of(person));
    }

    private void show(String number, @Nullable LocalDate on, String user, Task task, Model model) {
        var handling = handlings.findById(number).orElseThrow();
        var purpose = "办理“%s”%s：核对身份、联系本人".formatted(items.of(handling.item()).title(), task.getName());
        var today = LocalDate.now(clock);
        var day = on == null || on.isAfter(today) ? today : on;
        accessLog.read(user, handling.personId(), number, purpose + "，查看" + day + "的状况");
        model.addAttribute("purpose", purpose);
        model.addAttribute("person", sheets.of(handling.personId()));
        model.addAttribute("today", today);
        model.addAttribute("day", day);
        model.addAttribute("history", histories.of(handling.personId(), day));
    }
}
