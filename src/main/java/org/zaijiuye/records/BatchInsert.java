package org.zaijiuye.records;

import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts many rows in one batch. No ids come back: asking for them makes every row a round trip of its own. */
@Component
public class BatchInsert {

    private final JdbcTemplate sql;

    BatchInsert(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * Inserts the rows.
     *
     * @param values of each row, in the order of the columns
     */
    public void into(String table, List<String> columns, List<Object[]> values) {
        if (!values.isEmpty()) {
            sql.batchUpdate(
                    "insert into %s (%s) values (%s)"
                            .formatted(
                                    table,
                                    String.join(", ", columns),
                                    String.join(", ", Collections.nCopies(columns.size(), "?"))),
                    values);
        }
    }

    public void services(List<ServiceRecord> services) {
        into(
                "service_record",
                List.of("person_id", "case_number", "kind", "served_on", "counts", "reference", "user_id"),
                services.stream().map(BatchInsert::values).toList());
    }

    private static Object[] values(ServiceRecord service) {
        return new Object[] {
            service.personId(),
            service.caseNumber(),
            service.kind().name(),
            service.servedOn(),
            service.counts(),
            service.reference(),
            service.userId()
        };
    }
}
