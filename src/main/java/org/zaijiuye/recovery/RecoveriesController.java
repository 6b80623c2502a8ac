package org.zaijiuye.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.json.Examined;
import org.zaijiuye.json.Structure;
import org.zaijiuye.office.CurrentUser;
import org.zaijiuye.office.Reporters;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.RecoveryCase;
import org.zaijiuye.records.RecoveryCases;

/** Recoveries for the bank's and the treasury's systems, which report what came in, and for the offices that pay. */
@RestController
@RequestMapping("/api/recoveries")
@Tag(name = "追回", description = "已发而不应享受的月份的追回：查询尚欠，报告到账")
class RecoveriesController {

    /** Agencies whose systems tell what came in. */
    private static final Set<String> TREASURIES = Set.of("BANK", "SI");

    private final RecoveryCases cases;
    private final RecoveryAccounts accounts;
    private final RecoveryBooking booking;
    private final Structure structure;
    private final CurrentUser user;
    private final Reporters reporters;
    private final AccessLog accessLog;

    RecoveriesController(
            RecoveryCases cases,
            RecoveryAccounts accounts,
            RecoveryBooking booking,
            Structure structure,
            CurrentUser user,
            Reporters reporters,
            AccessLog accessLog) {
        this.cases = cases;
        this.accounts = accounts;
        this.booking = booking;
        this.structure = structure;
        this.user = user;
        this.reporters = reporters;
        this.accessLog = accessLog;
    }

    @GetMapping("/{number}")
    @Operation(summary = "查询一件追回", description = "应退、已到账、尚欠，下一笔应退款的期限和金额；不含个人信息。")
    RecoveryProgress read(@PathVariable String number) {
        var recovery = allowed(number);
        accessLog.read(user.id(), recovery.personId(), number, "查询追回");
        return RecoveryProgress.of(accounts.of(recovery));
    }

    @PostMapping(path = "/{number}/receipts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "报告到账款项",
            description = "按收款凭证号去重：同一凭证再次报告不变；凭证号已用于其他金额、日期或者追回的，以及多于尚欠的，为 409。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ReceiptRequest.class))))
    RecoveryProgress receive(@PathVariable String number, @RequestBody ObjectNode body) {
        var sound = Rejected.sound(structure.examine(ReceiptRequest.class, body));
        var recovery = allowed(number);
        Collision.again(() -> booking.reported(recovery, text(sound, "receipt"), amount(sound), day(sound), user.id()));
        return RecoveryProgress.of(accounts.of(number));
    }

    /** The same answer for what does not exist and for what is not the caller's. */
    private RecoveryCase allowed(String number) {
        return cases.findByNumber(number)
                .filter(each -> user.isSystem()
                        ? TREASURIES.stream().anyMatch(source -> reporters.speaksFor(user.id(), source))
                        : user.isAbove(each.office(), Role.OFFICIALS))
                .orElseThrow(() -> new Rejected(404, "没有编号为“" + number + "”的追回，或者当前用户无权查看。", List.of()));
    }

    private static String text(Examined sent, String field) {
        return sent.text(field).orElseThrow();
    }

    private static BigDecimal amount(Examined sent) {
        return sent.node("amount").orElseThrow().decimalValue().setScale(2);
    }

    private static LocalDate day(Examined sent) {
        return LocalDate.parse(text(sent, "receivedOn"));
    }
}
