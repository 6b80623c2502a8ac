package org.zaijiuye.policy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;

/** What a table answers, each question evaluated once. */
final class Answers {

    private final SentTable sheet;
    private final TableReader reader;
    private final Map<Map<String, Object>, Optional<PolicyRow>> known = new HashMap<>();

    Answers(SentTable sheet, TableReader reader) {
        this.sheet = sheet;
        this.reader = reader;
    }

    /** Empty where no row answers, or the table cannot be read. */
    Optional<PolicyRow> row(Map<String, Object> question) {
        return known.computeIfAbsent(question, this::evaluated);
    }

    @Nullable
    BigDecimal number(Map<String, Object> question, String column) {
        try {
            return row(question)
                    .filter(row -> row.has(column))
                    .map(row -> row.number(column))
                    .orElse(null);
        } catch (PolicyGapException noNumber) {
            return null;
        }
    }

    private Optional<PolicyRow> evaluated(Map<String, Object> question) {
        try {
            return reader.matching(sheet.decision(), 0, question).stream().findFirst();
        } catch (DmnEngineException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
