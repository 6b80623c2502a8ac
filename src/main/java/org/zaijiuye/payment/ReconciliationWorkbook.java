package org.zaijiuye.payment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.payment.BankDiscrepancies.Discrepancy;
import org.zaijiuye.payment.ReconciliationRow.Sum;

/** The reconciliation of a day as a spreadsheet (xlsx): numbers of lines and amounts are numbers, amounts in CNY. */
final class ReconciliationWorkbook {

    private static final String MONEY = "#,##0.00";

    private static final List<String> BATCHES =
            List.of("机构", "款项", "批次号", "送出笔数", "送出金额", "确认笔数", "确认金额", "失败笔数", "失败金额", "在途笔数", "在途金额", "差额笔数", "差额金额");

    private static final List<String> DISCREPANCIES = List.of("批次号", "明细", "差异", "指令金额", "回执金额", "银行流水号", "发现时间", "状态");

    private ReconciliationWorkbook() {}

    static byte[] of(DayReconciliation.Day day) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Zaijiuye", "1.0")) {
            batches(book.newWorksheet("对账 " + day.day()), day.rows());
            discrepancies(book.newWorksheet("回执差异"), day.discrepancies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void batches(Worksheet sheet, List<ReconciliationRow> rows) {
        head(sheet, BATCHES);
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            sheet.value(at + 1, 0, row.office());
            sheet.value(at + 1, 1, row.title());
            sheet.value(at + 1, 2, row.batch());
            var sums = List.of(row.sent(), row.confirmed(), row.failed(), row.open(), row.difference());
            for (var each = 0; each < sums.size(); each++) {
                sum(sheet, at + 1, 3 + 2 * each, sums.get(each));
            }
        }
    }

    private static void sum(Worksheet sheet, int row, int column, Sum sum) {
        sheet.value(row, column, sum.lines());
        money(sheet, row, column + 1, sum.amount());
    }

    private static void discrepancies(Worksheet sheet, List<Discrepancy> all) {
        head(sheet, DISCREPANCIES);
        for (var at = 0; at < all.size(); at++) {
            var each = all.get(at);
            sheet.value(at + 1, 0, each.batch());
            sheet.value(at + 1, 1, each.line());
            sheet.value(at + 1, 2, each.kind().title());
            money(sheet, at + 1, 3, each.ordered());
            money(sheet, at + 1, 4, each.answered());
            sheet.value(at + 1, 5, each.reference());
            sheet.value(at + 1, 6, each.foundAt().toString().replace('T', ' '));
            sheet.value(at + 1, 7, each.status());
        }
    }

    private static void money(Worksheet sheet, int row, int column, @Nullable BigDecimal amount) {
        if (amount != null) {
            sheet.value(row, column, amount);
            sheet.style(row, column).format(MONEY).set();
        }
    }

    private static void head(Worksheet sheet, List<String> titles) {
        for (var column = 0; column < titles.size(); column++) {
            sheet.value(0, column, titles.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }
}
