package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.shared.ParameterDefinition;

/** Reads the parameters of item 12. */
@Component
class HardshipParameters {

    /** Who may visit a household: the street itself, or the community workers there. */
    private static final Set<String> VISITORS = Set.of("street-clerk", "community-worker");

    static final List<ParameterDefinition> DEFINITIONS = List.of(
            ParameterDefinition.flag("hardship.localHousehold"),
            ParameterDefinition.number("hardship.workingAgeFrom", 30),
            ParameterDefinition.number("hardship.workingAgeTo", 70),
            ParameterDefinition.number("hardship.extendYears", 20),
            ParameterDefinition.number("hardship.reviewMonths", 60),
            ParameterDefinition.number("hardship.graceDays", 365),
            ParameterDefinition.number("hardship.reviewWd", 60),
            ParameterDefinition.flag("hardship.keptAsSoleTrader"),
            ParameterDefinition.oneOf("hardship.visitor", VISITORS),
            ParameterDefinition.oneOf("age.leapDayRule", LeapDayRule.class));

    private final Parameters parameters;

    HardshipParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    ParameterReader asking(String profile, @Nullable String area, LocalDate date) {
        return parameters.asking(profile, area == null ? "" : area, date);
    }

    /** The categories in force on the day of an application. */
    List<Category> categories(String profile, @Nullable String area, LocalDate date) {
        return Category.inForce(asking(profile, area, date), profile, date);
    }

    HardshipTerms terms(ParameterReader asked) {
        return new HardshipTerms(
                asked.flag("hardship.localHousehold"),
                asked.integer("hardship.workingAgeFrom"),
                asked.integer("hardship.workingAgeTo"),
                asked.integer("hardship.extendYears"),
                LeapDayRule.valueOf(asked.text("age.leapDayRule")));
    }
}
