package org.zaijiuye.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/** Registers that the program asks for an item stay asked: what no register was asked for, nobody would ever check. */
record KeptSources(SentTable changed, SentTable packaged, ReviewContracts contracts) {

    private static final TableReader READER = new TableReader();

    /** One fault for an item and a register, whatever the number of kinds of cases. */
    Stream<Fault> faults() {
        return contracts
                .evidenceQuestions()
                .flatMap(question -> lost(question).map(register -> new Lost(question, register)))
                .collect(Collectors.groupingBy(Lost::place, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::fault);
    }

    private record Lost(Map<String, Object> question, String register) {

        String place() {
            return question.get("item") + " " + register;
        }
    }

    private Stream<String> lost(Map<String, Object> question) {
        var lost = new ArrayList<>(registers(packaged, question));
        lost.removeAll(registers(changed, question));
        return lost.stream();
    }

    private static List<String> registers(SentTable sheet, Map<String, Object> question) {
        return READER.matching(sheet.decision(), 0, question).stream()
                .map(row -> row.text("register"))
                .toList();
    }

    private Fault fault(List<Lost> lost) {
        var kinds = lost.stream()
                .map(one -> String.valueOf(one.question().get("caseKind")))
                .collect(Collectors.joining("、"));
        var first = lost.get(0);
        return changed.fault(
                "SOURCE_DROPPED",
                "事项“%s”不再向部门“%s”核验（情形 %s），这一项就没有人核实；请恢复这一行（有效天数和目的可以改）"
                        .formatted(first.question().get("item"), first.register(), kinds));
    }
}
