package org.zaijiuye.register.registration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.shared.ParameterDefinition;

/** The parameters of item 1 in force. */
@Component
class RegistrationParameters {

    static final List<ParameterDefinition> DEFINITIONS = List.of(
            ParameterDefinition.number("ur.minAge", 60),
            ParameterDefinition.oneOf("ur.ageUpperRule", AgeUpperRule.class),
            ParameterDefinition.oneOf("ur.regDateRule", RegDateRule.class),
            ParameterDefinition.oneOf("age.leapDayRule", LeapDayRule.class),
            ParameterDefinition.number("ur.reportMonths", 120));

    private final Parameters parameters;

    RegistrationParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    static RegistrationTerms terms(ParameterReader asked) {
        return new RegistrationTerms(
                asked.integer("ur.minAge"),
                AgeUpperRule.valueOf(asked.text("ur.ageUpperRule")),
                RegDateRule.valueOf(asked.text("ur.regDateRule")),
                LeapDayRule.valueOf(asked.text("age.leapDayRule")),
                asked.integer("ur.reportMonths"));
    }

    /** Months between two reports of the person. */
    int reportMonths(String profile, String area, LocalDate date) {
        return asking(profile, area, date).integer("ur.reportMonths");
    }

    ParameterReader asking(String profile, String area, LocalDate date) {
        return parameters.asking(profile, area, date);
    }
}
