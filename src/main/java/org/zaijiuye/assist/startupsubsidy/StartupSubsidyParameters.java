package org.zaijiuye.assist.startupsubsidy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Reason.Confidence;

/** The parameters of item 11 in force on the day of the application. */
@Component
class StartupSubsidyParameters {

    static final String AMOUNT = "startup.amount";
    static final String WINDOW = "startup.window";
    static final String CLOSED_WITHIN = "startup.closedWithinMonths";

    static final List<ParameterDefinition> DEFINITIONS = Stream.concat(
                    Stream.of(
                            ParameterDefinition.number(AMOUNT, 100_000).thatPays(),
                            ParameterDefinition.number("startup.minMonths", 120).thatPays(),
                            ParameterDefinition.number(WINDOW, 120).thatPays(),
                            ParameterDefinition.flag("startup.firstEver").thatPays(),
                            ParameterDefinition.number("startup.graduateYears", 20)
                                    .thatPays(),
                            ParameterDefinition.number("startup.division", 999_999)
                                    .thatPays(),
                            ParameterDefinition.number(CLOSED_WITHIN, 120)),
                    Stream.of(Category.values()).map(each -> ParameterDefinition.flag(each.parameter())
                            .thatPays()))
            .toList();

    private final Parameters parameters;

    StartupSubsidyParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    ParameterReader asking(StartupSubsidyClaim claim) {
        return parameters.asking(claim.profile(), String.valueOf(claim.area()), claim.date());
    }

    StartupSubsidyTerms terms(ParameterReader asked) {
        return new StartupSubsidyTerms(
                asked.decimal(AMOUNT).setScale(2),
                asked.integer("startup.minMonths"),
                asked.integer(WINDOW),
                asked.flag("startup.firstEver"),
                asked.integer("startup.graduateYears"),
                asked.text("startup.division"),
                categories(asked),
                asked.confidence(AMOUNT),
                asked.confidence(WINDOW));
    }

    private static Map<Category, Confidence> categories(ParameterReader asked) {
        var allowed = new EnumMap<Category, Confidence>(Category.class);
        for (var category : Category.values()) {
            if (asked.flag(category.parameter())) {
                allowed.put(category, asked.confidence(category.parameter()));
            }
        }
        return allowed;
    }
}
