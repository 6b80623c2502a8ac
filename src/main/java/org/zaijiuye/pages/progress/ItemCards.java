package org.zaijiuye.pages.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.Progress.ItemProgress;
import org.zaijiuye.application.ProgressReport;
import org.zaijiuye.application.ResultRow;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingOutcome;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.Notices;
import org.zaijiuye.records.Offices;

/** Puts together what the applicant sees of one item. */
@Component
class ItemCards {

    private static final Set<String> DECIDED = Set.of(HandlingOutcome.GRANTED.name(), HandlingOutcome.REFUSED.name());

    private final ProgressReport report;
    private final ItemRegistry items;
    private final Offices offices;
    private final Notices notices;

    ItemCards(ProgressReport report, ItemRegistry items, Offices offices, Notices notices) {
        this.report = report;
        this.items = items;
        this.offices = offices;
        this.notices = notices;
    }

    ItemCard of(Handling handling) {
        var progress = report.of(handling);
        var item = items.of(handling.item());
        var office = offices.findById(handling.office()).orElseThrow();
        var outcome = progress.outcome();
        return new ItemCard(
                item.title(),
                progress,
                outcome == null
                        ? progress.step()
                        : HandlingOutcome.valueOf(outcome).title(),
                office.name(),
                office.phone(),
                ResultRow.of(item.description(), progress.result()),
                letters(handling),
                progress.supplement() == null ? List.of() : SupplementField.of(item.requestType()),
                handling.open() && handling.application() != null,
                objection(progress),
                DECIDED.contains(String.valueOf(outcome)));
    }

    private List<ItemCard.Letter> letters(Handling handling) {
        return notices.findBySubjectOrderByCreatedAt(handling.number()).stream()
                .filter(notice -> Objects.equals(notice.personId(), handling.personId()))
                .sorted(Comparator.comparing(Notice::createdAt).reversed())
                .map(ItemCards::letter)
                .toList();
    }

    private static ItemCard.Letter letter(Notice notice) {
        return new ItemCard.Letter(notice.title(), notice.text().text(), notice.createdAt());
    }

    private static @Nullable String objection(ItemProgress progress) {
        if (progress.objection() != null) {
            return null;
        }
        if (progress.status().equals(HandlingState.NOTICE.name())) {
            return "NOTICE";
        }
        return DECIDED.contains(String.valueOf(progress.outcome())) ? "DECISION" : null;
    }
}
