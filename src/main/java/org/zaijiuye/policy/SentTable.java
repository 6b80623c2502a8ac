package org.zaijiuye.policy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.CollectHitPolicyHandler;
import org.zaijiuye.shared.Fault;

/** A table as it was sent, taken apart into rows and columns; rows are counted from 0 here and from 1 for the reader. */
record SentTable(String file, DmnDecision decision, DmnDecisionTableImpl logic) {

    static final DmnEngine PARSER = new DefaultDmnEngineConfiguration().buildEngine();
    private static final int SHOWN = 200;
    private static final CollectHitPolicyHandler ALL = new CollectHitPolicyHandler();

    /** Empty if the file holds no table of that id. */
    static Optional<SentTable> read(String table, byte[] content) {
        return PARSER.parseDecisions(new ByteArrayInputStream(content)).stream()
                .filter(decision ->
                        decision.getKey().equals(table) && decision.getDecisionLogic() instanceof DmnDecisionTableImpl)
                .map(decision ->
                        new SentTable(table + ".dmn", decision, (DmnDecisionTableImpl) decision.getDecisionLogic()))
                .findFirst();
    }

    List<DmnDecisionTableRuleImpl> rows() {
        return logic.getRules();
    }

    /** The position of an input column; -1 if the table has none of that name. */
    int input(String name) {
        var names = logic.getInputs().stream()
                .map(input -> input.getExpression().getExpression())
                .toList();
        return names.indexOf(name);
    }

    int output(String name) {
        return logic.getOutputs().stream()
                .map(DmnDecisionTableOutputImpl::getOutputName)
                .toList()
                .indexOf(name);
    }

    /** What is written in an input cell; empty if nothing is. */
    String condition(int row, int input) {
        return written(rows().get(row).getConditions().get(input));
    }

    /** What is written in an output cell; empty if nothing is. */
    String conclusion(int row, int output) {
        return written(rows().get(row).getConclusions().get(output));
    }

    /** One row without its conditions: asked for anything, it answers. */
    DmnDecision row(int row) {
        var whole = rows().get(row);
        return table(List.of(), logic.getOutputs(), List.of(rule(whole.getId(), List.of(), whole.getConclusions())));
    }

    /** One output cell alone. */
    DmnDecision cell(int row, int output) {
        var whole = rows().get(row);
        var cell = List.of(whole.getConclusions().get(output));
        return table(List.of(), List.of(logic.getOutputs().get(output)), List.of(rule(whole.getId(), List.of(), cell)));
    }

    /** One input column of some rows, without outputs; the id of each row is its number. */
    DmnDecision column(int input, List<Integer> rows) {
        var rules = rows.stream()
                .map(row -> rule(
                        String.valueOf(row),
                        List.of(rows().get(row).getConditions().get(input)),
                        List.of()))
                .toList();
        return table(List.of(logic.getInputs().get(input)), List.of(), rules);
    }

    List<Integer> rowNumbers() {
        return IntStream.range(0, rows().size()).boxed().toList();
    }

    Fault fault(String code, String message) {
        return new Fault(file, null, code, "文件 " + file + "：" + message + "。", null);
    }

    Fault inputFault(int row, int input, String message) {
        var label = logic.getInputs().get(input).getName();
        return cellFault(row, label, condition(row, input), message);
    }

    Fault outputFault(int row, int output, String message) {
        var label = logic.getOutputs().get(output).getName();
        return cellFault(row, label, written(rows().get(row).getConclusions().get(output)), message);
    }

    /** Of an output that a second person must confirm. */
    Fault moneyFault(int row, int output, String message) {
        var told = outputFault(row, output, message);
        return new Fault(told.field(), null, MoneySteps.CODE, told.message(), null);
    }

    private Fault cellFault(int row, String label, String written, String message) {
        var cell = written.isBlank() ? "空着" : "写的是 " + shown(written);
        return new Fault(
                file + "#" + (row + 1) + "." + label,
                null,
                "TABLE_CELL",
                "文件 %s，第%d行“%s”%s：%s。".formatted(file, row + 1, label, cell, message),
                null);
    }

    private DmnDecision table(
            List<DmnDecisionTableInputImpl> inputs,
            List<DmnDecisionTableOutputImpl> outputs,
            List<DmnDecisionTableRuleImpl> rules) {
        var part = new DmnDecisionTableImpl();
        part.setHitPolicyHandler(ALL);
        part.setInputs(inputs);
        part.setOutputs(outputs);
        part.setRules(rules);
        var parted = new DmnDecisionImpl();
        parted.setKey(decision.getKey());
        parted.setDecisionLogic(part);
        return parted;
    }

    private static DmnDecisionTableRuleImpl rule(
            String id, List<DmnExpressionImpl> conditions, List<DmnExpressionImpl> conclusions) {
        var rule = new DmnDecisionTableRuleImpl();
        rule.setId(id);
        rule.setConditions(conditions);
        rule.setConclusions(conclusions);
        return rule;
    }

    /** What is written somewhere, as far as a person reads it. */
    static String shown(String written) {
        return written.length() <= SHOWN ? written : written.substring(0, SHOWN) + "……";
    }

    /** Empty if nothing is. */
    static String written(DmnExpressionImpl cell) {
        var text = cell.getExpression();
        return text == null ? "" : text.strip();
    }
}
