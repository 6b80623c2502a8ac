package org.zaijiuye.payment;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers of the bank that do not agree with the books, each once, until a person has found out what is true. */
@Component
class BankDiscrepancies {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CAUSE = 200;

    private static final String READ = """
            select id, batch, line, line_id, kind, ordered, answered, reference, cause, found_at, resolution
            from bank_discrepancy
            """;

    private final JdbcClient sql;

    BankDiscrepancies(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One answer that disagrees.
     *
     * @param line as the bank names it; {@code lineId} is null where no line of the batch has this name
     * @param ordered CNY; null where nothing was ordered
     * @param answered CNY; null where the bank named no amount
     * @param resolution what a person found to be true; null while nobody has
     */
    record Discrepancy(
            long id,
            String batch,
            String line,
            @Nullable Long lineId,
            DiscrepancyKind kind,
            @Nullable BigDecimal ordered,
            @Nullable BigDecimal answered,
            String reference,
            @Nullable String cause,
            LocalDateTime foundAt,
            @Nullable Resolution resolution) {

        /** What has become of it, in Chinese. */
        public String status() {
            return resolution == null ? "待查明" : "已查明：" + resolution.title;
        }
    }

    /** What a person found to be true. */
    enum Resolution {
        /** The line was paid, once and in full. */
        PAID("银行确已支付"),
        /** No money of this line is with the payee. */
        NOT_PAID("银行没有支付或者款已退回"),
        /** The bank has put right what was astray; no line of ours is concerned. */
        CORRECTED_BY_BANK("银行已经更正"),
        /** The payee has the money of the second payment, and has to give it back. */
        WITH_PAYEE("本人多收一笔，向本人追回");

        private final String title;

        Resolution(String title) {
            this.title = title;
        }
    }

    /** Returns whether it was not known yet. */
    boolean found(String batch, AnswerComparison.Disagreement each, Map<Long, BigDecimal> ordered, LocalDateTime at) {
        var answer = each.answer();
        return sql.sql("""
                        insert into bank_discrepancy
                            (batch, line, line_id, kind, ordered, answered, reference, cause, found_at)
                        select :batch, :line, :lineId, :kind, :ordered, :answered, :reference, :cause, :at
                        from payment_batch b where b.number = :batch and not exists (select 1 from bank_discrepancy d
                            where d.batch = :batch and d.line = :line and d.kind = :kind and d.reference = :reference)
                        """)
                        .param("batch", batch)
                        .param("line", shortened(answer.line(), LONGEST_NAME))
                        .param("lineId", each.lineId(), Types.BIGINT)
                        .param("kind", each.kind().name())
                        .param("ordered", each.lineId() == null ? null : ordered.get(each.lineId()), Types.NUMERIC)
                        .param("answered", answer.amount(), Types.NUMERIC)
                        .param("reference", shortened(each.reference(), LONGEST_NAME))
                        .param(
                                "cause",
                                answer.cause() == null ? null : shortened(answer.cause(), LONGEST_CAUSE),
                                Types.VARCHAR)
                        .param("at", at)
                        .update()
                > 0;
    }

    Discrepancy get(long id) {
        return sql.sql(READ + " where id = ?")
                .params(id)
                .query(Discrepancy.class)
                .single();
    }

    List<Discrepancy> open() {
        return sql.sql(READ + " where resolved_at is null order by id")
                .query(Discrepancy.class)
                .list();
    }

    List<Discrepancy> ofBatches(Set<String> batches) {
        return batches.isEmpty()
                ? List.of()
                : sql.sql(READ + " where batch in (:batches) order by id")
                        .param("batches", batches)
                        .query(Discrepancy.class)
                        .list();
    }

    /** Returns whether nobody had resolved it before. */
    boolean resolve(long id, Resolution resolution, String user, LocalDateTime at) {
        return sql.sql("""
                        update bank_discrepancy set resolution = ?, resolved_by = ?, resolved_at = ?
                        where id = ? and resolved_at is null
                        """).params(resolution.name(), user, at, id).update() == 1;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
