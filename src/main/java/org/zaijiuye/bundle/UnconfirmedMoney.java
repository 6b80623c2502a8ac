package org.zaijiuye.bundle;

import java.util.List;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

/** Tables whose money is far from the value before it and which nobody else has confirmed. */
final class UnconfirmedMoney extends Rejected {

    private static final long serialVersionUID = 1L;

    private final transient List<Table> tables;
    private final String sender;

    /** One table and what is far in it. */
    record Table(BundleFile file, List<Fault> steps) {}

    UnconfirmedMoney(String title, String sender, List<Table> tables) {
        super(
                422,
                title,
                tables.stream().flatMap(table -> table.steps().stream()).toList());
        this.sender = sender;
        this.tables = tables;
    }

    String sender() {
        return sender;
    }

    List<Table> tables() {
        return tables;
    }
}
