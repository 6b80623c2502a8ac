package org.zaijiuye.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.CaseView;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.PaymentBatch;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.PaymentLines;

/** A batch as an official sees it, and who must not see to it. */
@Component
class BatchTaskView {

    private static final int LISTED = 500;

    private static final int REMARKS = 100;

    private static final String OWN = """
            select count(*) from payment_line l join award a on a.id = l.award_id
            join person p on p.id = a.person_id join staff_relation r on r.id_hash = p.id_hash
            where l.batch = ? and r.user_id = ?
            """;

    private static final String HANDLED = """
            select count(*) from payment_line l join award a on a.id = l.award_id
            join opinion o on o.handling = a.handling where l.batch = ? and o.user_id = ?
            """;

    private static final String BARRED = """
            select r.user_id from payment_line l join award a on a.id = l.award_id
            join person p on p.id = a.person_id join staff_relation r on r.id_hash = p.id_hash where l.batch = ?
            union select o.user_id from payment_line l join award a on a.id = l.award_id
            join opinion o on o.handling = a.handling where l.batch = ?
            """;

    private final PaymentBatches batches;
    private final PaymentLines lines;
    private final Awards awards;
    private final Offices offices;
    private final BatchNotes notes;
    private final CaseView caseView;
    private final BatchComparison comparison;
    private final PaymentKinds kinds;
    private final JdbcClient sql;

    BatchTaskView(
            PaymentBatches batches,
            PaymentLines lines,
            Awards awards,
            Offices offices,
            BatchNotes notes,
            CaseView caseView,
            BatchComparison comparison,
            PaymentKinds kinds,
            JdbcClient sql) {
        this.batches = batches;
        this.lines = lines;
        this.awards = awards;
        this.offices = offices;
        this.notes = notes;
        this.caseView = caseView;
        this.comparison = comparison;
        this.kinds = kinds;
        this.sql = sql;
    }

    Map<String, Object> summary(String number) {
        var batch = batch(number);
        var office = offices.findById(batch.office()).orElseThrow().name();
        var view = new LinkedHashMap<String, Object>();
        view.put("batch", number);
        view.put("title", title(batch, office));
        view.put("office", office);
        view.put("month", month(batch));
        view.put("lines", batch.lines());
        view.put("total", batch.total().toPlainString());
        return view;
    }

    /** The number of a batch ends with its place among those of its month. */
    private String title(PaymentBatch batch, String office) {
        var place = batch.number().substring(batch.number().lastIndexOf('-') + 1);
        return "%s　%s　%s　第%s批".formatted(office, kinds.of(batch.kind()).title(), month(batch), place);
    }

    private static String month(PaymentBatch batch) {
        return "%d年%d月".formatted(batch.dueMonth().getYear(), batch.dueMonth().getMonthValue());
    }

    /** With the payees, masked; the view must stay small enough for a browser. */
    Map<String, Object> full(String number) {
        var view = summary(number);
        var all = lines.findByBatchOrderById(number);
        var listed = all.subList(0, Math.min(LISTED, all.size()));
        var payees = payees(listed);
        view.put(
                "list",
                listed.stream()
                        .map(line -> Map.of(
                                "who", payees.get(line.awardId()),
                                "month", line.payMonth().toString(),
                                "amount", line.amount().toPlainString()))
                        .toList());
        view.put("note", note(number, all.size()));
        var batch = batch(number);
        view.put("page", BatchPageController.pageOf(number));
        view.put("before", comparison.before(batch));
        view.put("leftOut", remarks(comparison.leftOut(batch, REMARKS)));
        view.put("changes", remarks(comparison.changes(batch, REMARKS)));
        return view;
    }

    private List<Map<String, String>> remarks(List<BatchComparison.Remark> remarks) {
        return remarks.stream()
                .map(each -> Map.of("who", caseView.who(each.personId()), "month", each.month(), "text", each.text()))
                .toList();
    }

    private String note(String number, int count) {
        var taken = notes.findByBatchOrderById(number).stream()
                .filter(each -> each.choice().equals(IneligibleLines.TAKEN_OUT))
                .map(each -> each.comment().text() + "。");
        var listed = Stream.of("明细较多，以下只列前 " + LISTED + " 笔。").filter(text -> count > LISTED);
        return Stream.concat(taken, listed).collect(Collectors.joining());
    }

    /** Whose line it is, masked. */
    String payee(@Nullable Long line) {
        return line == null
                ? "不是本批次的明细"
                : lines.findById(line)
                        .map(each -> caseView.who(each.personId()) + " " + each.payMonth())
                        .orElseThrow();
    }

    /** The Chinese sentence why this user must not act on the batch, or null. */
    @Nullable
    String refusal(String number, String user) {
        if (found(OWN, number, user)) {
            return "回避：批次中有本人或近亲属的待遇，请由其他人员办理。";
        }
        return found(HANDLED, number, user) ? "职责分离：批次中有您经办过的待遇，请由其他人员办理。" : null;
    }

    /** Everybody for whom there is a {@link #refusal}. */
    List<String> barred(String number) {
        return sql.sql(BARRED).params(number, number).query(String.class).list();
    }

    private boolean found(String question, String number, String user) {
        return sql.sql(question).params(number, user).query(Integer.class).single() > 0;
    }

    private Map<Long, String> payees(List<PaymentLine> listed) {
        var ids = listed.stream().map(PaymentLine::awardId).distinct().toList();
        return awards.findAllById(ids).stream()
                .collect(Collectors.toMap(Award::key, each -> caseView.who(each.personId()), (a, b) -> a));
    }

    private PaymentBatch batch(String number) {
        return batches.findById(number).orElseThrow(() -> new IllegalStateException("there is no batch " + number));
    }
}
