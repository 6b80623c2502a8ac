package org.zaijiuye.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Fault;

/** Places that a new table of wage classes puts into another class than before: what is paid there changes with it. */
record WageClassMoves(Contract contract, TableReader reader) {

    static final String TABLE = "WageClass";

    private static final String CLASS = "wageClass";

    List<Fault> of(byte[] sent, byte @Nullable [] inForce) {
        return Stream.ofNullable(inForce)
                .flatMap(content -> SentTable.read(TABLE, content).stream())
                .flatMap(old -> SentTable.read(TABLE, sent).stream().flatMap(sheet -> moves(sheet, old)))
                .distinct()
                .toList();
    }

    private Stream<Fault> moves(SentTable sheet, SentTable old) {
        var now = new Answers(sheet, reader);
        var then = new Answers(old, reader);
        return new MoneyClasses(contract, List.of(sheet, old))
                .courses()
                .flatMap(List::stream)
                .flatMap(question -> move(sheet, now.row(question), then.row(question)));
    }

    private static Stream<Fault> move(SentTable sheet, Optional<PolicyRow> now, Optional<PolicyRow> then) {
        var moved = now.isPresent()
                && then.isPresent()
                && !now.get().text(CLASS).equals(then.get().text(CLASS));
        if (!moved) {
            return Stream.empty();
        }
        var ids = sheet.rows().stream().map(rule -> rule.getId()).toList();
        var row = ids.indexOf(now.get().row());
        return Stream.of(sheet.moneyFault(
                row, sheet.output(CLASS), "此前核定的类区是“" + then.get().text(CLASS) + "”，改变类区会改变当地的待遇"));
    }
}
