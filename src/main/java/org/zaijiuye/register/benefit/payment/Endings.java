package org.zaijiuye.register.benefit.payment;

import static java.util.Map.entry;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StopReason;

/** How the end of the registration, as it stands in the register now, ends a benefit. */
@Component
class Endings {

    /** Which stop of a running benefit each reason of an exit brings (policy.md §5.2, §5.13). */
    private static final Map<String, StopReason> STOPS = Map.ofEntries(
            entry("D01", StopReason.S1),
            entry("D02", StopReason.S1),
            entry("D03", StopReason.S1),
            entry("D04", StopReason.S4),
            entry("D05", StopReason.S8),
            entry("D06", StopReason.S8),
            entry("D07", StopReason.S7),
            entry("D08", StopReason.S8),
            entry("D09", StopReason.S8),
            entry("D10", StopReason.S1),
            entry("D11", StopReason.S6),
            entry("D12", StopReason.S8));

    private static final String MERGED = "D12";

    private final Registrations registrations;
    private final Parameters parameters;

    Endings(Registrations registrations, Parameters parameters) {
        this.registrations = registrations;
        this.parameters = parameters;
    }

    /**
     * What ends it, null while the registration goes on.
     *
     * @param all benefits of the person
     */
    @Nullable
    Ending of(Entitlement benefit, List<Entitlement> all) {
        var spells = registrations.findByPersonIdOrderById(benefit.personId());
        var spell = spells.stream()
                .filter(each -> each.caseNumber().equals(benefit.caseNumber()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no case " + benefit.caseNumber()));
        if (spell.state() != PersonState.DEREGISTERED) {
            return null;
        }
        var from = mergedInto(spell, spells)
                .map(later -> firstMonth(later, all, benefit.area()))
                .orElseGet(() -> afterExit(spell, benefit.area()));
        return new Ending(from, stop(String.valueOf(spell.endReason())));
    }

    /** A registration that ends, as a correction, on the day the next one begins. */
    private static Optional<Registration> mergedInto(Registration spell, List<Registration> spells) {
        return spells.stream()
                .filter(later -> MERGED.equals(spell.endReason())
                        && spell.caseNumber().equals(later.previousCase())
                        && later.regDate().equals(spell.endedOn()))
                .findFirst();
    }

    /** Neither paid twice nor left out: the month from which the later registration gives a benefit. */
    private YearMonth firstMonth(Registration later, List<Entitlement> all, String area) {
        return all.stream()
                .filter(each -> each.caseNumber().equals(later.caseNumber()))
                .map(Entitlement::firstMonth)
                .findFirst()
                .orElseGet(() -> {
                    var month = YearMonth.from(later.regDate());
                    var rule = parameters.text("ui.firstMonth", later.profile(), area, later.regDate());
                    return rule.equals("NEXT_MONTH") ? month.plusMonths(1) : month;
                });
    }

    private YearMonth afterExit(Registration spell, String area) {
        var day = Objects.requireNonNull(spell.endedOn());
        var month = YearMonth.from(day);
        return parameters.flag("ui.eventMonthPayable", spell.profile(), area, day) ? month.plusMonths(1) : month;
    }

    static StopReason stop(String exitReason) {
        return Objects.requireNonNull(STOPS.get(exitReason), exitReason);
    }
}
