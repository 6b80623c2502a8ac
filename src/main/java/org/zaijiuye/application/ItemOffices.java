package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.Office;
import org.zaijiuye.shared.Item;

/** Which office handles an item of an application (design.md §6): the one that the item names, else the counter. */
@Component
class ItemOffices {

    private final Jurisdiction jurisdiction;

    ItemOffices(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    Office of(Item<?> item, JsonNode fields, @Nullable Long person, Office accepting) {
        return item.office(fields, person, accepting.code())
                .flatMap(jurisdiction::find)
                .orElseGet(() -> counter(accepting));
    }

    /** An agency registers nobody; what it accepts besides what it pays goes to its county. */
    private Office counter(Office accepting) {
        return accepting.level() == Office.Level.SI
                ? jurisdiction.responsible(Office.Level.COUNTY, accepting.code())
                : accepting;
    }
}
