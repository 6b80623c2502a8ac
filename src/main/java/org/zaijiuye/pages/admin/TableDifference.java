package org.zaijiuye.pages.admin;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.zaijiuye.pages.admin.DiagramDifference.Kind;
import org.zaijiuye.shared.Xml;

/** How two versions of a decision table, or of what is shown as one, differ row by row. */
record TableDifference(List<String> columns, List<Row> rows) {

    /**
     * A row of the newer version, or one that it no longer has.
     *
     * @param number from 1, as in Modeler; null for a row that is gone
     * @param kind null where nothing changed
     */
    record Row(@Nullable Integer number, @Nullable Kind kind, List<Cell> cells) {}

    /** {@code before} is null where the cell did not change. */
    record Cell(String text, @Nullable String before) {}

    static TableDifference of(byte[] before, byte[] after) {
        var shown = XmlFile.read(after).isPresent() ? after : before;
        return between(columns(shown), rules(before), rules(after));
    }

    /** @param old cells by what tells one row from another, with {@code now} */
    static TableDifference between(List<String> columns, Map<String, List<String>> old, Map<String, List<String>> now) {
        var rows = new ArrayList<Row>();
        var number = 0;
        for (var rule : now.entrySet()) {
            rows.add(row(++number, rule.getValue(), old.get(rule.getKey())));
        }
        old.forEach((id, cells) -> {
            if (!now.containsKey(id)) {
                rows.add(new Row(null, Kind.REMOVED, plain(cells)));
            }
        });
        return new TableDifference(columns, rows);
    }

    public long changed() {
        return rows.stream().filter(row -> row.kind() != null).count();
    }

    private static Row row(int number, List<String> cells, @Nullable List<String> before) {
        if (before == null) {
            return new Row(number, Kind.ADDED, plain(cells));
        }
        if (before.equals(cells)) {
            return new Row(number, null, plain(cells));
        }
        var marked = IntStream.range(0, cells.size())
                .mapToObj(i -> cell(cells.get(i), i < before.size() ? before.get(i) : ""))
                .toList();
        return new Row(number, Kind.CHANGED, marked);
    }

    private static Cell cell(String text, String before) {
        return new Cell(text, text.equals(before) ? null : before);
    }

    private static List<Cell> plain(List<String> cells) {
        return cells.stream().map(text -> new Cell(text, null)).toList();
    }

    private static Map<String, List<String>> rules(byte[] content) {
        return XmlFile.read(content).stream()
                .flatMap(root -> Xml.descendants(root, "rule"))
                .collect(toMap(
                        rule -> rule.getAttribute("id"),
                        TableDifference::cells,
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** Inputs, outputs, and last the description. */
    private static List<String> cells(Element rule) {
        return Stream.of("inputEntry", "outputEntry", "description")
                .flatMap(name ->
                        Xml.children(rule).filter(child -> child.getLocalName().equals(name)))
                .map(child -> child.getTextContent().strip())
                .toList();
    }

    private static List<String> columns(byte[] content) {
        var columns = XmlFile.read(content).stream()
                .flatMap(root -> Stream.of("input", "output").flatMap(name -> Xml.descendants(root, name)))
                .map(column -> column.getAttribute("label"));
        return Stream.concat(columns, Stream.of("说明")).toList();
    }
}
