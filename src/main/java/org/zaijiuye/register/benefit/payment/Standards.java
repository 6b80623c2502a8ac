package org.zaijiuye.register.benefit.payment;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.shared.Money;

/** Amounts by the tables in force in the paid month, whatever they were when the benefit was granted. */
@Component
class Standards {

    private final Parameters parameters;
    private final StoredJson stored;

    Standards(Parameters parameters, StoredJson stored) {
        this.parameters = parameters;
        this.stored = stored;
    }

    Standard of(String profile, String area, YearMonth first, YearMonth month) {
        var date = month.atDay(1);
        var index = (int) ChronoUnit.MONTHS.between(first, month) + 1;
        var asked = parameters.asking(profile, area, date);
        var wageClass = asked.row("WageClass", Map.of("area", area)).text("wageClass");
        var row = asked.row("BenefitStandard", Map.of("wageClass", wageClass, "date", date, "monthIndex", index));
        var amount = Money.down(row.number("minWage").multiply(row.number("rate")));
        return new Standard(area, first, month, index, amount, stored.write(asked.rows()));
    }
}
