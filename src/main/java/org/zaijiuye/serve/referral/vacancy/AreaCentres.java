package org.zaijiuye.serve.referral.vacancy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.serve.referral.match.Place;

/** Where a division lies, as near as the table knows: the street, else its county. */
@Component
public class AreaCentres {

    private static final int STREET_DIGITS = 9;
    private static final int COUNTY_DIGITS = 6;

    private final DecisionTables tables;

    AreaCentres(DecisionTables tables) {
        this.tables = tables;
    }

    public Optional<Place> of(String area) {
        return Stream.of(STREET_DIGITS, COUNTY_DIGITS)
                .filter(digits -> area.length() >= digits)
                .map(digits -> area.substring(0, digits))
                .flatMap(code -> tables.rows("AreaCentres", Map.of("area", code)).stream())
                .findFirst()
                .map(row -> new Place(
                        row.number("longitude").doubleValue(),
                        row.number("latitude").doubleValue()));
    }

    /** Whether the table names just this division. */
    boolean has(String area) {
        return !tables.rows("AreaCentres", Map.of("area", area)).isEmpty();
    }

    /** Of the post itself where its sender said it. */
    Optional<Place> of(Vacancy post) {
        var longitude = post.longitude();
        var latitude = post.latitude();
        return longitude == null || latitude == null ? of(post.area()) : Optional.of(new Place(longitude, latitude));
    }
}
