package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.CityWindow;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.Office;
import org.zaijiuye.shared.Item;

/** Which office handles an item of an application (design.md §6): the one that the item names, else the counter. */
@Component
class ItemOffices {

    private final Jurisdiction jurisdiction;
    private final CityWindow cityWindow;
    private final Clock clock;

    ItemOffices(Jurisdiction jurisdiction, CityWindow cityWindow, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.cityWindow = cityWindow;
        this.clock = clock;
    }

    /** @param residence division code of the applicant's residence */
    Office of(Item<?> item, JsonNode fields, @Nullable Long person, Office accepting, String residence) {
        return item.office(fields, person, accepting.code())
                .flatMap(jurisdiction::find)
                .orElseGet(() -> counter(accepting, residence));
    }

    /**
     * An agency registers nobody; what it accepts besides what it pays goes to its county. The city has no county above
     * it; what its window accepts goes to the office of the residence, or to the one named for whoever lives outside it.
     */
    private Office counter(Office accepting, String residence) {
        return switch (accepting.level()) {
            case SI -> jurisdiction.responsible(Office.Level.COUNTY, accepting.code());
            case CITY ->
                cityWindow.handling(accepting, residence, LocalDate.now(clock)).orElseThrow();
            case COUNTY, STREET, COMMUNITY -> accepting;
        };
    }
}
