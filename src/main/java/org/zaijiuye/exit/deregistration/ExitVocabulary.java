package org.zaijiuye.exit.deregistration;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.shared.EvidenceVocabulary;

/** Words for the evidence of an exit: reported facts and the hearing. */
final class ExitVocabulary {

    static final EvidenceVocabulary WORDS = new EvidenceVocabulary(
            Map.of("type", "事项", "occurredOn", "发生日期", "reportedDay", "报告的日期"),
            Map.of(),
            Arrays.stream(ExitFact.values()).collect(Collectors.toMap(ExitFact::type, ExitFact::title)),
            Map.of("hearing", "听取本人意见"));

    private ExitVocabulary() {}
}
