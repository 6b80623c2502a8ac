package org.zaijiuye.assist.hardship;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.history.RecognitionCategories;
import org.zaijiuye.policy.Profiles;

/** The categories as the table calls them today; no two profiles share a code. */
@Component
class CategoryNames implements RecognitionCategories {

    private final HardshipParameters parameters;
    private final Clock clock;

    CategoryNames(HardshipParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String of(String code) {
        return Profiles.CODES.stream()
                .flatMap(profile -> parameters.categories(profile, null, LocalDate.now(clock)).stream())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(category -> category.name() + "（" + code + "）")
                .orElse(code);
    }
}
