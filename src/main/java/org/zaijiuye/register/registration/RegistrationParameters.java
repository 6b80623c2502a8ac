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
            ParameterDefinition.number("ur.reportMonths", 120),
            ParameterDefinition.number("ur.youthMaxAge", 60),
            ParameterDefinition.number("ur.longTermMonths", 120));

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

    ClassTerms classTerms(String profile, String area, LocalDate date) {
        var asked = asking(profile, area, date);
        return new ClassTerms(
                asked.integer("ur.minAge"),
                asked.integer("ur.youthMaxAge"),
                asked.integer("ur.longTermMonths"),
                LeapDayRule.valueOf(asked.text("age.leapDayRule")));
    }

    /** Months between two reports of the person. */
    int reportMonths(String profile, String area, LocalDate date) {
        return asking(profile, area, date).integer("ur.reportMonths");
    }

    ParameterReader asking(String profile, String area, LocalDate date) {
        return parameters.asking(profile, area, date);
    }
}
