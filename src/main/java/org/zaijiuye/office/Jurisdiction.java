package org.zaijiuye.office;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/** Which office of which level is responsible, seen from the office that holds a handling. */
@Component
public class Jurisdiction {

    private static final int COUNTY_DIGITS = 6;
    private static final int CITY_DIGITS = 4;

    private final Offices offices;

    Jurisdiction(Offices offices) {
        this.offices = offices;
    }

    /** The group {@code <role>-<office code>} of the responsible office; {@code level} as in ReviewRoute.dmn. */
    public String group(String role, String level, String office) {
        var responsible = responsible(Office.Level.valueOf(level), office);
        return Role.at(responsible.level(), role) + "-" + responsible.code();
    }

    /** The street, county or agency above an office, or the office itself where it already is of that level or above it. */
    public Office responsible(Office.Level level, String office) {
        var holder = office(office);
        if (level == Office.Level.STREET && holder.level() == Office.Level.COMMUNITY && holder.parent() != null) {
            return office(holder.parent());
        }
        if (holder.level() == level || level == Office.Level.STREET || level == Office.Level.COMMUNITY) {
            return holder;
        }
        return offices.findByDivisionAndLevel(county(holder), level)
                .orElseThrow(() -> new IllegalStateException("机构 " + office + " 没有对应的 " + level + " 级机构，请管理员在机构表中补充"));
    }

    /**
     * The office that serves whoever lives in an area (policy.md §6, E1): that of the street, else that of the county;
     * none where the area lies outside the city of the office that accepts.
     */
    public Optional<Office> ofResidence(String area, String accepting) {
        return Stream.of(area, area.substring(0, Math.min(COUNTY_DIGITS, area.length())))
                .filter(code -> code.startsWith(accepting.substring(0, CITY_DIGITS)))
                .flatMap(code -> find(code).stream())
                .filter(office -> office.level() != Office.Level.CITY)
                .findFirst();
    }

    /** Whether a group is one of an office that is responsible for what this office holds. */
    public boolean covers(String group, String office) {
        return ofGroup(group)
                .filter(post -> responsible(post.level(), office).code().equals(post.code()))
                .isPresent();
    }

    /** The office at which a group is a post; none of a group of the whole city. */
    public Optional<Office> ofGroup(String group) {
        return Role.officeOf(group).flatMap(this::find);
    }

    /** The office with this code, if the city has one. */
    public Optional<Office> find(String code) {
        return offices.findById(code);
    }

    public Office office(String code) {
        return offices.findById(code).orElseThrow(() -> new IllegalStateException("没有机构 " + code));
    }

    private static String county(Office office) {
        var division = office.division();
        return division.substring(0, Math.min(COUNTY_DIGITS, division.length()));
    }
}
