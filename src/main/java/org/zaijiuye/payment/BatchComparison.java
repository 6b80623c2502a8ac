package org.zaijiuye.payment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.PaymentBatch;

/** Who is not in a batch and why, and what in it differs from the month before. */
@Component
class BatchComparison {

    /** Held back, or paid the month before and not due any more. */
    private static final String LEFT_OUT = """
            select a.person_id, a.handling, l.pay_month, a.account_failed, a.held_from, a.end_reason
            from payment_line l join award a on a.id = l.award_id
            where l.office = :office and l.kind = :kind and l.state = 'HELD' and l.pay_month <= :month
            union all
            select a.person_id, a.handling, cast(:month as varchar(7)), a.account_failed, a.held_from, a.end_reason
            from payment_line l join award a on a.id = l.award_id
            where l.office = :office and l.kind = :kind and l.pay_month = :before
            and l.state not in ('DUE', 'HELD', 'CANCELLED')
            and not exists (select 1 from payment_line n where n.award_id = l.award_id
                and n.kind = l.kind and n.pay_month = :month and n.state <> 'CANCELLED')
            order by 1, 3 limit :most
            """;

    private static final String CHANGES = """
            select a.person_id, a.handling, l.pay_month, l.amount, l.failures, p.amount as amount_before
            from payment_line l join award a on a.id = l.award_id
            left join payment_line p on p.award_id = l.award_id and p.kind = l.kind
                and p.month_index = l.month_index - 1
            where l.batch = :batch
            and (p.id is null or p.amount <> l.amount or l.failures > 0 or l.pay_month < :month)
            order by 1, 3 limit :most
            """;

    private final PaymentKinds kinds;
    private final JdbcClient sql;

    BatchComparison(PaymentKinds kinds, JdbcClient sql) {
        this.kinds = kinds;
        this.sql = sql;
    }

    /** One person and month, and in Chinese what there is to say about it. */
    record Remark(long personId, String handling, String month, String text) {}

    private record LeftOut(
            long personId,
            String handling,
            String payMonth,
            boolean accountFailed,
            @Nullable String heldFrom,
            @Nullable String endReason) {

        Remark remark(PaymentKind kind) {
            return new Remark(personId, handling, payMonth, why(kind));
        }

        private String why(PaymentKind kind) {
            if (accountFailed) {
                return "账户发放失败，待本人更正账户";
            }
            if (endReason != null) {
                return "停发：" + kind.endedBecause(endReason);
            }
            return heldFrom != null && heldFrom.compareTo(payMonth) <= 0 ? "拟注销失业登记，核实期间暂停发放" : "领取期限届满";
        }
    }

    private record Change(
            long personId,
            String handling,
            String payMonth,
            BigDecimal amount,
            int failures,
            @Nullable BigDecimal amountBefore) {

        Remark remark(YearMonth due) {
            var texts = new ArrayList<String>();
            if (amountBefore == null) {
                texts.add("首次发放");
            } else if (amountBefore.compareTo(amount) != 0) {
                texts.add("金额由 " + amountBefore.toPlainString() + " 元变为 " + amount.toPlainString() + " 元");
            }
            if (failures > 0) {
                texts.add("上次发放失败，重新发放");
            }
            if (YearMonth.parse(payMonth).isBefore(due)) {
                texts.add("补发以前月份");
            }
            return new Remark(personId, handling, payMonth, String.join("；", texts));
        }
    }

    List<Remark> leftOut(PaymentBatch batch, int most) {
        return sql
                .sql(LEFT_OUT)
                .param("office", batch.office())
                .param("kind", batch.kind())
                .param("month", batch.dueMonth().toString())
                .param("before", batch.dueMonth().minusMonths(1).toString())
                .param("most", most)
                .query(LeftOut.class)
                .list()
                .stream()
                .map(each -> each.remark(kinds.of(batch.kind())))
                .toList();
    }

    List<Remark> changes(PaymentBatch batch, int most) {
        return sql
                .sql(CHANGES)
                .param("batch", batch.number())
                .param("month", batch.dueMonth().toString())
                .param("most", most)
                .query(Change.class)
                .list()
                .stream()
                .map(change -> change.remark(batch.dueMonth()))
                .toList();
    }

    /** Number of lines and sum of what was approved for the month before, as one Chinese sentence. */
    String before(PaymentBatch batch) {
        return sql.sql("""
                        select coalesce(sum(lines), 0) as lines, coalesce(sum(total), 0) as total from payment_batch
                        where office = :office and kind = :kind and due_month = :month and state in ('APPROVED', 'BOOKED')
                        """)
                .param("office", batch.office())
                .param("kind", batch.kind())
                .param("month", batch.dueMonth().minusMonths(1).toString())
                .query((row, at) -> "上月共 %d 笔，合计 %s 元"
                        .formatted(
                                row.getLong("lines"), row.getBigDecimal("total").toPlainString()))
                .single();
    }
}
