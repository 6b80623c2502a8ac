package org.zaijiuye.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.shared.Correction;
import org.zaijiuye.shared.Correction.Option;
import org.zaijiuye.shared.Statement;

/** All that was reported about a person before anybody judged it, as the rules of who is unemployed read it. */
public record ReportedFacts(List<ReportedFact> all) {

    /** Under which name officials disprove what was reported: no register said it. */
    public static final String SOURCE = "report";

    public ReportedFacts {
        all = List.copyOf(all);
    }

    /** That what was reported is not so, or no longer. */
    public static List<Correction> disproofs(Collection<ExitFact> facts) {
        var untrue = new Option("NO", "否（所报情况不属实或者已经终止）", JsonNodeFactory.instance.objectNode());
        return facts.stream()
                .sorted()
                .map(fact -> Correction.choice(SOURCE, fact.type(), "所报情况属实：" + fact.title(), untrue))
                .toList();
    }

    /** How much speaks for the person's working. */
    public EvidenceStrength ofWork() {
        return ofWork(standing());
    }

    /** The same before officials disproved anything. */
    public EvidenceStrength ofWorkAsTold() {
        return ofWork(all.stream());
    }

    /** Whether the agency in charge has reported it. */
    public boolean certain(ExitFact fact) {
        return standing().anyMatch(each -> each.fact() == fact && each.certain());
    }

    /** What nobody has disproved. */
    public Set<ExitFact> facts() {
        return standing().map(ReportedFact::fact).collect(Collectors.toUnmodifiableSet());
    }

    /** What an official has to find out: no sign of work, and not certain. */
    public Set<ExitFact> doubtful() {
        return standing()
                .filter(each -> !each.ofWork() && !each.certain())
                .map(ReportedFact::fact)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who reported what and when, under the question whether the person works or the one that the fact is about. */
    public Stream<Statement> statements(String work, Function<ExitFact, String> question) {
        return standing().map(each -> new Statement(each.ofWork() ? work : question.apply(each.fact()), each.words()));
    }

    private Stream<ReportedFact> standing() {
        return all.stream().filter(each -> !each.disproved());
    }

    private static EvidenceStrength ofWork(Stream<ReportedFact> facts) {
        return facts.filter(ReportedFact::ofWork)
                .map(each -> each.certain() ? EvidenceStrength.HARD : EvidenceStrength.SOFT)
                .reduce(EvidenceStrength.NONE, EvidenceStrength::orStronger);
    }
}
