package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.UnempReason;

/** What form and register tell about the work that was lost: when, with whom, and why it ended. */
record LeavingFacts(Dossier dossier, RegisterFindings findings) {

    private static final String SOURCE = "si";

    /** What the register says or an official has proven ended the work; where the register is silent, the form. */
    @Nullable
    UnempReason reason() {
        return findings.insurance()
                .map(InsuranceData::stopReason)
                .map(UnempReason::valueOf)
                .orElse(said());
    }

    /** What the form says, unless an official has proven what is right. */
    @Nullable
    UnempReason stated() {
        return proven("stopReason") ? null : said();
    }

    /** Whether nobody but the form tells the reason. */
    boolean onlyStated() {
        return said() != null
                && findings.insurance().map(InsuranceData::stopReason).isEmpty();
    }

    private @Nullable UnempReason said() {
        return text("unempReason").map(UnempReason::valueOf).orElse(null);
    }

    /** Days and employers that differ: then the register's reason may be that of another work. */
    List<Disagreement> disagreements() {
        var found = new ArrayList<Disagreement>();
        findings.insurance().ifPresent(data -> {
            month(data).ifPresent(found::add);
            employer(data).ifPresent(found::add);
        });
        return found;
    }

    /** Contributions end in the month of the loss or, where that is its first days, in the month before it. */
    private Optional<Disagreement> month(InsuranceData data) {
        var last = data.lastEmployerMonth();
        return text("unempDate")
                .map(LocalDate::parse)
                .filter(day -> last != null
                        && !proven("lastEmployerMonth")
                        && last.isBefore(YearMonth.from(day).minusMonths(1)))
                .map(day -> new Disagreement("失业时间", day.toString(), "单位缴费至" + last));
    }

    private Optional<Disagreement> employer(InsuranceData data) {
        var code = different("lastEmployerUscc", data.employerUscc());
        var name = different("lastEmployer", data.employerName());
        var sameCode = code.isEmpty() && text("lastEmployerUscc").isPresent() && data.employerUscc() != null;
        return sameCode ? Optional.empty() : name.or(() -> code);
    }

    private Optional<Disagreement> different(String field, @Nullable String registered) {
        return text(field)
                .filter(stated -> registered != null && !registered.strip().equals(stated))
                .map(stated -> new Disagreement("原工作单位", stated, String.valueOf(registered)));
    }

    private boolean proven(String fact) {
        return findings.proven(SOURCE, fact).isPresent();
    }

    private Optional<String> text(String field) {
        return Optional.of(dossier.unemployment().path(field).asText().strip()).filter(text -> !text.isEmpty());
    }
}
