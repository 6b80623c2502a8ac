package org.zaijiuye.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.person.EvidenceStrength;
import org.zaijiuye.person.StatusSign;
import org.zaijiuye.port.Register;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.shared.Statement;

/** Puts into words what the registers said about a person, or that they said nothing. */
public record RegisterStatements(RegisterFindings findings) {

    /** The question whether the person works. */
    public static final String WORK = "work";

    /** The registers that tell whether a person works; medical insurance only where it was asked for. */
    public static final List<String> OF_WORK = List.of("si", "samr", "emp", "med");

    /** One statement for each register about what it left open, under its code. */
    public List<Statement> open(Collection<String> registers) {
        return registers.stream()
                .map(register -> new Statement(register, silence(register).orElse(title(register) + "未载明")))
                .toList();
    }

    /** What speaks for the person's working, each with the register that says so, and which registers did not answer. */
    public Statement ofWork(List<String> registers, Predicate<StatusSign> counted, Terms terms) {
        var text = registers.stream()
                .flatMap(register -> ofWork(register, counted, terms))
                .collect(Collectors.joining("；"));
        return new Statement(WORK, text);
    }

    /** Whether the bank answered about the account, and if so that it is not this one. */
    public Statement account() {
        return new Statement("bank", silence("bank").orElse(title("bank") + "未显示该账户为本人名下有效账户"));
    }

    /**
     * Against what signs of work are weighed.
     *
     * @param asOf the day the question is asked for
     * @param registeredOn the day of registration, null before it
     */
    public record Terms(
            LocalDate asOf,
            LocalDate unemployedSince,
            @Nullable LocalDate registeredOn) {}

    private Stream<String> ofWork(String register, Predicate<StatusSign> counted, Terms terms) {
        var silence = silence(register);
        if (silence.isPresent()) {
            return findings.mustTellOfWork(register) ? silence.stream() : Stream.empty();
        }
        var signs = findings.signs(terms.asOf(), Set.of(register)).stream()
                .filter(counted)
                .filter(sign -> sign.strength(terms.asOf(), terms.unemployedSince(), terms.registeredOn())
                        != EvidenceStrength.NONE)
                .map(StatusSign::words)
                .collect(Collectors.joining("、"));
        return signs.isEmpty() ? Stream.empty() : Stream.of(title(register) + "显示" + signs);
    }

    private Optional<String> silence(String register) {
        var evidence = findings.dossier().evidence().get(register);
        if (evidence == null) {
            return Optional.of(title(register) + "尚未查询");
        }
        return evidence.result() == Evidence.Result.MATCH
                ? Optional.empty()
                : Optional.of(title(register) + trouble(evidence));
    }

    private static String trouble(Evidence evidence) {
        var cause = EvidenceWords.cause(evidence.cause());
        return EvidenceWords.result(evidence.result()) + (cause == null ? "" : "（" + cause + "）");
    }

    private static String title(String register) {
        return Register.of(register).title();
    }
}
