package org.zaijiuye.payment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.CaseView;
import org.zaijiuye.records.PaymentBatches;

/** The whole list of a batch, however long, in pages; each line leads to its decision. */
@Component
class BatchPages {

    private static final int SIZE = 200;

    private final PaymentBatches batches;
    private final BatchComparison comparison;
    private final CaseView caseView;
    private final JdbcClient sql;

    BatchPages(PaymentBatches batches, BatchComparison comparison, CaseView caseView, JdbcClient sql) {
        this.batches = batches;
        this.comparison = comparison;
        this.caseView = caseView;
        this.sql = sql;
    }

    private record Line(long personId, String handling, String payMonth, String amount) {}

    /** A row of one of the three tables: who (masked), which month, and the amount or a remark. */
    record Row(String who, String month, String text, String decision) {}

    record Page(String before, List<Row> leftOut, List<Row> changes, List<Row> lines, int page, boolean more) {}

    Page of(String number, int page) {
        var batch = batches.findById(number).orElseThrow();
        return new Page(
                comparison.before(batch),
                remarks(number, comparison.leftOut(batch, SIZE)),
                remarks(number, comparison.changes(batch, SIZE)),
                lines(number, page),
                page,
                batch.lines() > page * SIZE);
    }

    /** Whether the decision is about a benefit that the batch's office pays. */
    boolean concerns(String number, String handling) {
        return sql.sql("""
                        select count(*) from award a join payment_batch b on b.office = a.office
                        where a.handling = ? and b.number = ?
                        """).params(handling, number).query(Integer.class).single() > 0;
    }

    private List<Row> lines(String number, int page) {
        return sql.sql("""
                        select a.person_id, a.handling, l.pay_month, l.amount
                        from payment_line l join award a on a.id = l.award_id
                        where l.batch = ? order by l.id limit ? offset ?
                        """).params(number, SIZE, (page - 1) * SIZE).query(Line.class).list().stream()
                .map(line -> row(number, line.personId(), line.payMonth(), line.amount(), line.handling()))
                .toList();
    }

    private List<Row> remarks(String number, List<BatchComparison.Remark> remarks) {
        return remarks.stream()
                .map(each -> row(number, each.personId(), each.month(), each.text(), each.handling()))
                .toList();
    }

    private Row row(String number, long personId, String month, String text, String handling) {
        return new Row(
                caseView.who(personId), month, text, BatchPageController.pageOf(number) + "/decisions/" + handling);
    }
}
