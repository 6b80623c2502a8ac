package org.zaijiuye.dossier;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.Handling;
import org.zaijiuye.task.Redaction;

/**
 * The evidence that a decision rests on, as a task shows it: what was asked for this item, and what was asked for a
 * sibling of the same application but holds for this item too. Registers that only a sibling may ask are left out.
 */
@Component
public class EvidenceTable {

    /** Senders deliver within the hour, counters that were cut off at the latest after a long holiday. */
    private static final int USUAL_DAYS = 10;

    private final EvidenceFile file;
    private final Applications applications;
    private final EvidenceSources sources;
    private final EvidenceReading words;

    EvidenceTable(EvidenceFile file, Applications applications, EvidenceSources sources, EvidenceReading words) {
        this.file = file;
        this.applications = applications;
        this.sources = sources;
        this.words = words;
    }

    public List<Map<String, String>> rows(Handling handling, Redaction redaction) {
        return Stream.concat(
                        late(handling).stream(), lasting(evidence(handling)).map(each -> row(each, redaction)))
                .toList();
    }

    /** A register that was asked again has taken back what it said before; what officials and events say stays beside it. */
    private static Stream<Evidence> lasting(List<Evidence> evidence) {
        var last = evidence.stream()
                .filter(EvidenceTable::isAnswer)
                .collect(Collectors.toMap(Evidence::register, each -> each, (earlier, later) -> later));
        return evidence.stream().filter(each -> !isAnswer(each) || last.containsValue(each));
    }

    private static boolean isAnswer(Evidence evidence) {
        return evidence.source() == Evidence.Source.REGISTER;
    }

    /** The day of submission, which the sender writes, sets dates and months: a clerk must see when it is long past. */
    private Optional<Map<String, String>> late(Handling handling) {
        return Optional.ofNullable(handling.application())
                .flatMap(number -> applications.findById(number))
                .filter(each -> days(each) > USUAL_DAYS)
                .map(each -> Map.of(
                        "register",
                        "申请编号 " + each.number(),
                        "result",
                        "提交已久",
                        "said",
                        "写明的提交时间为%s，比收到时间早%d天，请核对提交凭证"
                                .formatted(each.submittedAt().toLocalDate(), days(each)),
                        "age",
                        days(each) + "天前"));
    }

    private static long days(Application application) {
        return ChronoUnit.DAYS.between(
                application.submittedAt().toLocalDate(),
                application.receivedAt().toLocalDate());
    }

    private List<Evidence> evidence(Handling handling) {
        var application = handling.application();
        if (application == null) {
            return file.of(handling.number());
        }
        var all = file.ofApplication(application, handling.number());
        var own = registers(all.stream().filter(each -> isOf(handling, each)).toList());
        var usable = sources.of(handling).stream()
                .map(source -> source.text("register"))
                .filter(register -> !own.contains(register))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(each -> isOf(handling, each) || usable.contains(ProvenFact.source(each.register())))
                .toList();
    }

    private static boolean isOf(Handling handling, Evidence evidence) {
        return evidence.handling().equals(handling.number());
    }

    private static Set<String> registers(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::register).collect(Collectors.toSet());
    }

    private Map<String, String> row(Evidence each, Redaction redaction) {
        return Map.of(
                "register", words.origin(each),
                "result", words.result(each),
                "said", redaction.over(words.said(each)),
                "age", age(each));
    }

    /** As a day, because a task may be looked at long after it was made. */
    private static String age(Evidence each) {
        var freshness = each.freshness();
        return (freshness == null ? each.recordedAt().toLocalDate() : freshness).toString();
    }
}
