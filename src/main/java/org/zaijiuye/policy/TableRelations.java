package org.zaijiuye.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;

/** What one table takes for granted of another: of those that come along, else of those in force and of those packaged. */
public final class TableRelations {

    private static final String CLASSES = "WageClass";
    private static final String AMOUNTS = "BenefitStandard";
    private static final String SOURCES = "EvidenceSources";

    private final Iterable<? extends Item<?>> items;

    /** Checks against what the items say; they are asked for late, when a table is sent. */
    public TableRelations(Iterable<? extends Item<?>> items) {
        this.items = items;
    }

    /** The tables by file name; each sent table by itself is in order ({@link TableFaults}). */
    public List<Fault> of(Map<String, byte[]> sent, Map<String, byte[]> inForce, Map<String, byte[]> packaged) {
        try {
            return Stream.concat(amounts(sent, inForce), sources(sent, packaged))
                    .toList();
        } catch (DmnEngineException notToBeTold) {
            return List.of();
        }
    }

    private static Stream<Fault> amounts(Map<String, byte[]> sent, Map<String, byte[]> inForce) {
        var classes = sheet(CLASSES, sent).or(() -> sheet(CLASSES, inForce));
        var amounts = sheet(AMOUNTS, sent).or(() -> sheet(AMOUNTS, inForce));
        var touched = sheet(CLASSES, sent).isPresent() || sheet(AMOUNTS, sent).isPresent();
        return touched && classes.isPresent() && amounts.isPresent()
                ? new WageClasses(classes.get(), amounts.get()).faults()
                : Stream.empty();
    }

    private Stream<Fault> sources(Map<String, byte[]> sent, Map<String, byte[]> packaged) {
        var changed = sheet(SOURCES, sent);
        var known = sheet(SOURCES, packaged);
        return changed.isPresent() && known.isPresent()
                ? new KeptSources(changed.get(), known.get(), new Contracts(items).reviews()).faults()
                : Stream.empty();
    }

    private static Optional<SentTable> sheet(String table, Map<String, byte[]> files) {
        byte @Nullable [] content = files.get(table + ".dmn");
        return content == null ? Optional.empty() : SentTable.read(table, content);
    }
}
