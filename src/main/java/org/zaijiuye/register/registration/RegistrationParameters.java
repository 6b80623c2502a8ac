package org.zaijiuye.register.registration;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.policy.Parameters;

/** The parameters of item 1 in force. */
@Component
class RegistrationParameters {

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

    ParameterReader asking(String profile, String area, LocalDate date) {
        return parameters.asking(profile, area, date);
    }
}
