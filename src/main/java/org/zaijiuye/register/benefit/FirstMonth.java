package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.time.YearMonth;

/** Parameter {@code ui.firstMonth}: the first month that is paid for. */
enum FirstMonth {
    REG_MONTH,
    NEXT_MONTH;

    YearMonth after(LocalDate regDate) {
        var month = YearMonth.from(regDate);
        return this == REG_MONTH ? month : month.plusMonths(1);
    }
}
