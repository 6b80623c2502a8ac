package org.zaijiuye.payment;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.records.AccessLog;

/** The reconciliation of a day with the bank, as a page and as a workbook: for those who answer for the payments. */
@Controller
class ReconciliationController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final DayReconciliation reconciliation;
    private final PaymentOffices offices;
    private final AccessLog accessLog;
    private final Clock clock;

    ReconciliationController(
            DayReconciliation reconciliation, PaymentOffices offices, AccessLog accessLog, Clock clock) {
        this.reconciliation = reconciliation;
        this.offices = offices;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GetMapping("/office/reconciliation")
    String page(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Principal caller,
            Model model,
            HttpServletResponse response) {
        var paying = offices.of(caller.getName());
        if (paying.isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            var shown = day == null ? LocalDate.now(clock) : day;
            log(caller, shown);
            model.addAttribute("reconciliation", reconciliation.of(shown, paying));
        }
        return "reconciliation";
    }

    @GetMapping("/office/reconciliation/workbook")
    ResponseEntity<byte[]> workbook(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Principal caller) {
        var paying = offices.of(caller.getName());
        if (paying.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        log(caller, day);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("reconciliation-" + day + ".xlsx")
                                .build()
                                .toString())
                .body(ReconciliationWorkbook.of(reconciliation.of(day, paying)));
    }

    private void log(Principal caller, LocalDate day) {
        accessLog.read(caller.getName(), null, day.toString(), "银行对账");
    }
}
