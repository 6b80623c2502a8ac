package org.zaijiuye.register.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.shared.Item.ParameterRow;

/** The parameters of item 1 in force on a date, and the rows they came from. */
@Component
class RegistrationParameters {

    private static final String VALUE = "value";

    private final Parameters parameters;

    RegistrationParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    record Used<T>(T terms, List<ParameterRow> rows) {}

    Used<RegistrationTerms> terms(String profile, String area, LocalDate date) {
        var asked = new Asked(profile, area, date, new ArrayList<>());
        var terms = new RegistrationTerms(
                asked.row("ur.minAge").integer(VALUE),
                AgeUpperRule.valueOf(asked.row("ur.ageUpperRule").text(VALUE)),
                RegDateRule.valueOf(asked.row("ur.regDateRule").text(VALUE)),
                LeapDayRule.valueOf(asked.row("age.leapDayRule").text(VALUE)),
                asked.row("ur.reportMonths").integer(VALUE));
        return new Used<>(terms, List.copyOf(asked.rows));
    }

    ClassTerms classTerms(String profile, String area, LocalDate date) {
        var asked = new Asked(profile, area, date, new ArrayList<>());
        return new ClassTerms(
                asked.row("ur.minAge").integer(VALUE),
                asked.row("ur.youthMaxAge").integer(VALUE),
                asked.row("ur.longTermMonths").integer(VALUE),
                LeapDayRule.valueOf(asked.row("age.leapDayRule").text(VALUE)));
    }

    private final class Asked {

        private final String profile;
        private final String area;
        private final LocalDate date;
        private final List<ParameterRow> rows;

        Asked(String profile, String area, LocalDate date, List<ParameterRow> rows) {
            this.profile = profile;
            this.area = area;
            this.date = date;
            this.rows = rows;
        }

        PolicyRow row(String name) {
            var row = parameters.at(name, profile, area, date);
            rows.add(row.stored());
            return row;
        }
    }
}
