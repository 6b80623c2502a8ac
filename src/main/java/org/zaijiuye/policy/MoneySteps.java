package org.zaijiuye.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.policy.Column.Money;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/**
 * Money values of a table that is about to come into force that are far from the value before them: a slip of the
 * keyboard, or worse, of which a second person must say that it is meant.
 */
public final class MoneySteps {

    /** Of these faults a confirmation frees. */
    public static final String CODE = "MONEY_STEP";

    private static final String SUFFIX = ".dmn";

    private final TableReader reader = new TableReader();
    private final Iterable<? extends Item<?>> items;

    /** Asks the items late, when a table is sent. */
    public MoneySteps(Iterable<? extends Item<?>> items) {
        this.items = items;
    }

    /**
     * What of a table must be confirmed.
     *
     * @param file the file's name without folder, which ends with {@code .dmn}
     * @param sent a table in order ({@link TableFaults})
     * @param inForce what came with the program or was confirmed last, null if nothing was
     * @return a fault for each cell that is, alone or multiplied with the others of its row that are paid so, more than
     *     30 % from the row before it of the same class, or from what is in force at that time; nothing for steps that
     *     are in force already
     */
    public List<Fault> of(String file, byte[] sent, byte @Nullable [] inForce) {
        var table = file.substring(0, file.length() - SUFFIX.length());
        var contracts = new Contracts(items);
        var contract = contracts.of(table);
        if (contract == null) {
            return List.of();
        }
        if (table.equals(WageClassMoves.TABLE)) {
            return new WageClassMoves(contract, reader).of(sent, inForce);
        }
        if (table.equals(PayingParameters.TABLE)) {
            return new PayingParameters(contract, contracts.payingParameters()).of(sent, inForce);
        }
        var money = columns(contract, column -> column.money() != Money.NOTHING);
        if (money.isEmpty()) {
            return List.of();
        }
        var old = Optional.ofNullable(inForce).flatMap(content -> SentTable.read(table, content));
        return SentTable.read(table, sent).stream()
                .flatMap(sheet -> faults(contract, money, sheet, old))
                .distinct()
                .toList();
    }

    private Stream<Fault> faults(Contract contract, List<Column> money, SentTable sheet, Optional<SentTable> old) {
        var now = new Answers(sheet, reader);
        var then = old.map(before -> new Answers(before, reader));
        var both = Stream.concat(Stream.of(sheet), old.stream()).toList();
        var factors = columns(contract, column -> column.money() == Money.FACTOR);
        return new MoneyClasses(contract, both).courses().flatMap(course -> {
            var single = money.stream()
                    .flatMap(column -> new MoneyCourse(sheet, List.of(column), course, now, then).faults())
                    .toList();
            var together = single.isEmpty() && factors.size() > 1;
            return together ? new MoneyCourse(sheet, factors, course, now, then).faults() : single.stream();
        });
    }

    private static List<Column> columns(Contract contract, Predicate<Column> which) {
        return contract.columns().stream().filter(which).toList();
    }
}
