package org.zaijiuye.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;

@DisplayName("银行对账页和电子表格：只给负责发放的机构看，不平的标红并说明怎么办")
class ReconciliationPageTest extends Counter {

    private static final String DAY = "2025-12-17";
    private static final String PAGE = "/office/reconciliation?day=" + DAY;
    private static final String WORKBOOK = "/office/reconciliation/workbook?day=" + DAY;

    @Autowired
    private TestRestTemplate rest;

    @Test
    void shows_what_became_of_the_day(@TempDir Path folder) throws IOException {
        var confirmed = citizen(SEVEN_YEARS);
        drawing(confirmed);
        var failed = citizen(SEVEN_YEARS);
        drawing(failed);
        hall.register(
                "bank",
                failed.idNo(),
                "{'accounts':[{'account':'%s','holder':'赵红','valid':false}]}".formatted(failed.account()));
        var silent = citizen(SEVEN_YEARS);
        drawing(silent);
        habit(silent, "\"SILENT\"");
        var doubled = citizen(SEVEN_YEARS);
        var line = drawing(doubled);
        habit(doubled, "\"PAYS_TWICE\"");
        hall.at(DAY + "T09:00");
        hall.fire("PaymentBatchProcess");
        for (var batch : hall.tasksOf(COUNTY_APPROVER, "Task_ApproveBatch")) {
            hall.complete(COUNTY_APPROVER, batch, Map.of("decision", "APPROVE"));
        }
        var batch = lines.findByAwardIdOrderByPayMonth(
                        entitlements.findByCaseNumber(line).get(0).key())
                .get(0)
                .batch();

        assertThat(read(OFFICER, PAGE).getBody())
                .containsSubsequence(
                        String.valueOf(batch),
                        ">4<",
                        ">7920.00<",
                        ">2<",
                        ">3960.00<",
                        ">1<",
                        ">1980.00<",
                        ">1<",
                        ">1980.00<",
                        "同一笔明细支付了两次",
                        "待查明")
                .doesNotContain("class=\"wrong\"", doubled.account(), doubled.idNo());
        assertThat(sheet(
                        Objects.requireNonNull(
                                read(OFFICER, WORKBOOK, byte[].class).getBody()),
                        folder,
                        "xl/worksheets/sheet1.xml"))
                .contains("<v>4</v>", "<v>7920.00</v>", "<v>3960.00</v>");

        database.sql("update payment_batch set total = total + 0.01 where number = ?")
                .param(batch)
                .update();
        assertThat(read(COUNTY_APPROVER, PAGE).getBody())
                .contains("class=\"wrong\"", "送出比确认、失败、在途之和多 0 笔、0.01 元", "向银行索取批次 " + batch + " 的明细");
        database.sql("update payment_batch set total = total - 0.01 where number = ?")
                .param(batch)
                .update();

        assertThat(read("si-officer-371002-si", PAGE).getBody())
                .contains("当日没有送银行的批次")
                .doesNotContain(String.valueOf(batch));
        habit(silent, "null");
    }

    @Test
    void is_closed_to_who_pays_nothing() {
        assertThat(read(CLERK, PAGE).getStatusCode().value()).isEqualTo(403);
        assertThat(read(CLERK, PAGE).getBody()).contains("银行对账只对本机构负责发放的人员");
        assertThat(read(CLERK, WORKBOOK).getStatusCode().value()).isEqualTo(403);
        assertThat(read("career-guide-371082", PAGE).getStatusCode().value()).isEqualTo(403);
    }

    private void habit(Citizen citizen, String habit) {
        hall.call("", HttpMethod.PUT, "/sandbox/bank/accounts/" + citizen.account(), "{\"habit\":" + habit + "}");
    }

    private ResponseEntity<String> read(String user, String path) {
        return read(user, path, String.class);
    }

    private <T> ResponseEntity<T> read(String user, String path, Class<T> type) {
        return rest.withBasicAuth(user, user).getForEntity(path, type);
    }

    /** A part of the workbook; by its directory, as spreadsheet programs read it. */
    private static String sheet(byte[] workbook, Path folder, String part) throws IOException {
        var file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
