package org.zaijiuye.policy;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Xml;

/** Everything in a file of decision tables that our readers could not read once it is in force. */
public final class TableFaults {

    private static final String SUFFIX = ".dmn";

    /** All that DMN has for calculations besides tables. */
    private static final String CALCULATING =
            "literalExpression|businessKnowledgeModel|context|conditional|every|filter|for|functionDefinition|invocation|list|relation|some";

    private final TableReader reader = new TableReader();
    private final Iterable<? extends Item<?>> items;

    /** Checks against what the items say; they are asked for late, when a table is sent. */
    public TableFaults(Iterable<? extends Item<?>> items) {
        this.items = items;
    }

    /**
     * A table that is none of ours is only asked to be a table, without anything that calculates.
     *
     * @param file the file's name without folder, ending with {@code .dmn}
     */
    public List<Fault> of(String file, byte[] content) {
        List<DmnDecision> decisions;
        try {
            var calculating = calculating(Xml.read(content));
            if (!calculating.isEmpty()) {
                var message = "文件 " + file + " 除了决策表还有 " + calculating + "，不收，请删去，改为决策表。";
                return List.of(new Fault(file, null, "NO_TABLE", message, null));
            }
            decisions = SentTable.PARSER.parseDecisions(new ByteArrayInputStream(content));
        } catch (SAXException | RuntimeException unreadable) {
            var what = unreadable instanceof SAXException xml ? Xml.complaint(xml) : "不是有效的决策表";
            var message = "文件 " + file + " " + what + "，请在 Modeler 中打开、改正并重新保存。";
            return List.of(new Fault(file, null, "UNREADABLE", message, null));
        }
        var own = file.substring(0, file.length() - SUFFIX.length());
        var contracts = new Contracts(items);
        if (contracts.of(own) != null
                && decisions.stream().noneMatch(decision -> decision.getKey().equals(own))) {
            var message = "文件 " + file + " 里没有编号为 " + own + " 的决策表，请在 Modeler 中把决策编号改回 " + own + "。";
            return List.of(new Fault(file, null, "NO_TABLE", message, null));
        }
        return decisions.stream()
                .flatMap(decision -> of(file, decision, contracts))
                .toList();
    }

    private static String calculating(Element file) {
        return Xml.descendants(file, "*")
                .filter(element -> Xml.is(element, CALCULATING))
                .map(Element::getLocalName)
                .distinct()
                .collect(joining("、"));
    }

    private Stream<Fault> of(String file, DmnDecision decision, Contracts contracts) {
        if (!(decision.getDecisionLogic() instanceof DmnDecisionTableImpl logic)) {
            var message = "文件 " + file + "：" + decision.getKey() + " 应为决策表，不是表达式，请在 Modeler 中改为决策表。";
            return Stream.of(new Fault(file, null, "NO_TABLE", message, null));
        }
        if (OtherLanguage.isIn(logic)) {
            var message = "文件 " + file + "：决策表 " + decision.getKey() + " 的单元格只能用 FEEL，请去掉其他表达式语言（expressionLanguage）。";
            return Stream.of(new Fault(file, null, "LANGUAGE", message, null));
        }
        var sheet = new SentTable(file, decision, logic);
        var contract = contracts.of(decision.getKey());
        if (contract == null) {
            return OwnTableFaults.of(sheet);
        }
        if (!file.equals(decision.getKey() + SUFFIX)) {
            var message = "文件 " + file + "：决策表 " + decision.getKey() + " 请以原文件名 " + decision.getKey() + ".dmn 部署。";
            return Stream.of(new Fault(file, null, "FILE_NAME", message, null));
        }
        return of(contract, sheet).stream();
    }

    private List<Fault> of(Contract contract, SentTable sheet) {
        var shape = shape(contract, sheet);
        if (!shape.isEmpty()) {
            return shape;
        }
        var conditions = new ConditionFaults(sheet).all().toList();
        if (!conditions.isEmpty()) {
            return conditions;
        }
        var size = TableSize.of(contract, sheet).fault(sheet);
        if (size.isPresent()) {
            return List.of(size.get());
        }
        var keys = new KeyFaults(contract, sheet, reader);
        var cells = Stream.concat(keys.cells().stream(), new RowFaults(contract, sheet, reader).all())
                .toList();
        return cells.isEmpty() ? whole(contract, sheet, keys) : cells;
    }

    private static List<Fault> shape(Contract contract, SentTable sheet) {
        var faults = new ArrayList<Fault>();
        var policy = sheet.logic().getHitPolicyHandler().getHitPolicyEntry();
        if (policy.getHitPolicy() != contract.hitPolicy() || policy.getAggregator() != null) {
            var expected = contract.hitPolicy() == HitPolicy.UNIQUE ? "Unique" : "Collect（不汇总）";
            faults.add(sheet.fault("HIT_POLICY", "命中策略应为 " + expected));
        }
        for (var key : contract.keys()) {
            if (sheet.input(key.name()) < 0) {
                faults.add(sheet.fault("NO_COLUMN", "缺少输入列“" + key.label() + "”（表达式 " + key.name() + "），请恢复"));
            }
        }
        for (var column : contract.columns()) {
            if (sheet.output(column.name()) < 0) {
                faults.add(sheet.fault("NO_COLUMN", "缺少输出列“" + column.label() + "”（名称 " + column.name() + "），请恢复"));
            }
        }
        if (faults.isEmpty()
                && sheet.logic().getInputs().size() > contract.keys().size()) {
            faults.add(sheet.fault("EXTRA_INPUT", "多出的输入列程序不会填写，请删除"));
        }
        return faults;
    }

    private List<Fault> whole(Contract contract, SentTable sheet, KeyFaults keys) {
        var faults = keys.questions();
        if (!faults.isEmpty()) {
            return faults;
        }
        try {
            var readable = contract.whole().test(inputs -> reader.matching(sheet.decision(), 0, inputs));
            return readable ? shares(sheet, keys) : List.of(sheet.fault("TABLE", "表中没有可用的行"));
        } catch (PolicyGapException unreadable) {
            return List.of(sheet.fault("TABLE", String.valueOf(unreadable.getMessage())));
        }
    }

    private List<Fault> shares(SentTable sheet, KeyFaults keys) {
        return sheet.decision().getKey().equals(RisingShares.TABLE)
                ? Stream.concat(
                                new RisingShares(sheet, keys, reader).faults(),
                                new ShareLimits(sheet, keys, reader, new Contracts(items).shareLimits()).faults())
                        .toList()
                : List.of();
    }
}
