package org.zaijiuye.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/** The counties that have an office of this program: amounts and routes differ between them. */
@Component
class Areas {

    /** Whose own notice began all this comes first. */
    private static final String HOME = "weihai";

    private final Offices offices;
    private final Clock clock;

    Areas(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    List<Office> counties() {
        return offices.findAll().stream()
                .filter(office -> office.level() == Office.Level.COUNTY)
                .sorted(Comparator.comparing(
                                (Office office) -> !office.profile().equals(HOME))
                        .thenComparing(Office::division))
                .toList();
    }

    /**
     * The county with this code, or the first one where nobody chose.
     *
     * @throws Rejected 404 where there is none
     */
    Area of(@Nullable String code) {
        return counties().stream()
                .filter(county -> code == null || county.division().equals(code))
                .findFirst()
                .map(this::area)
                .orElseThrow(() -> new Rejected(404, "没有代码为“" + code + "”的地区，请从办事指南首页选择地区。", List.of()));
    }

    private Area area(Office county) {
        var windows = offices.findByProfile(county.profile()).stream()
                .filter(office -> office.level() == Office.Level.STREET)
                .filter(office -> office.division().startsWith(county.division()))
                .map(office -> office.phone() == null ? office.name() : office.name() + "，电话 " + office.phone())
                .toList();
        return new Area(county.division(), county.name(), county.profile(), windows, LocalDate.now(clock));
    }
}
