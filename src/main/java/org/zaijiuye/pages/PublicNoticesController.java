package org.zaijiuye.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.person.PersonName;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.PublicNotice;
import org.zaijiuye.records.PublicNotices;
import org.zaijiuye.records.StateTransitions;

/**
 * The notices that are running (公示): masked name, item with what its law wants told, community and office, and how to
 * object. Nothing else about the person (policy.md §1.8).
 */
@Controller
class PublicNoticesController {

    private final PublicNotices notices;
    private final StateTransitions transitions;
    private final Persons persons;
    private final Offices offices;
    private final ItemRegistry items;
    private final Clock clock;

    PublicNoticesController(
            PublicNotices notices,
            StateTransitions transitions,
            Persons persons,
            Offices offices,
            ItemRegistry items,
            Clock clock) {
        this.notices = notices;
        this.transitions = transitions;
        this.persons = persons;
        this.offices = offices;
        this.items = items;
        this.clock = clock;
    }

    /** {@code until} is the last day on which an objection is in time. */
    record Shown(
            String number,
            String name,
            String item,
            String details,
            String community,
            String office,
            @Nullable String phone,
            LocalDate from,
            LocalDate until) {}

    @GetMapping("/public/notices")
    String notices(Model model) {
        model.addAttribute(
                "notices",
                notices.current(LocalDateTime.now(clock)).stream()
                        .map(this::shown)
                        .toList());
        return "public/notices";
    }

    private static String details(Map<String, String> told) {
        return told.entrySet().stream()
                .map(entry -> entry.getKey() + "：" + entry.getValue())
                .collect(Collectors.joining("，"));
    }

    private Shown shown(PublicNotice notice) {
        var handling = transitions.handling(notice.handling());
        var person = persons.findById(handling.personId()).orElseThrow();
        var office = offices.findById(handling.office()).orElseThrow();
        var item = items.of(handling.item());
        return new Shown(
                handling.number(),
                new PersonName(person.name()).masked(),
                item.title(),
                details(item.announced(handling.number())),
                offices.findById(person.residenceArea()).map(Office::name).orElse("—"),
                office.name(),
                office.phone(),
                notice.publishedAt().toLocalDate(),
                notice.endsAt().minusNanos(1).toLocalDate());
    }
}
