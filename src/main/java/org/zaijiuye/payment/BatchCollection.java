package org.zaijiuye.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.PaymentBatch;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLines;

/**
 * What is due: every month whose pay day has come and that has no line yet gets one, and each agency's due lines go
 * into one batch. A second run on the same day finds nothing left.
 */
@Service
class BatchCollection {

    static final String KIND = "BENEFIT";

    private final Offices offices;
    private final Parameters parameters;
    private final DueLines dueLines;
    private final BenefitExtension extending;
    private final Entitlements entitlements;
    private final PaymentBatches batches;
    private final PaymentLines lines;
    private final Clock clock;

    BatchCollection(
            Offices offices,
            Parameters parameters,
            DueLines dueLines,
            BenefitExtension extending,
            Entitlements entitlements,
            PaymentBatches batches,
            PaymentLines lines,
            Clock clock) {
        this.offices = offices;
        this.parameters = parameters;
        this.dueLines = dueLines;
        this.extending = extending;
        this.entitlements = entitlements;
        this.batches = batches;
        this.lines = lines;
        this.clock = clock;
    }

    @Transactional
    List<String> collect() {
        return agencies().map(this::collect).flatMap(Optional::stream).toList();
    }

    private Stream<Office> agencies() {
        return offices.findAll().stream().filter(office -> office.level() == Office.Level.SI);
    }

    private Optional<String> collect(Office agency) {
        var month = dueMonth(agency);
        dueLines.write(agency, month);
        extending.extend(agency, month);
        entitlements.lined(
                agency.code(), month.plusMonths(1), month.plusMonths(2).atDay(1));
        return open(agency, month);
    }

    /** The newest month whose pay day, in the month after it, has come. */
    private YearMonth dueMonth(Office agency) {
        var today = LocalDate.now(clock);
        var payDay = parameters.integer("ui.payDay", agency.profile(), agency.division(), today);
        return YearMonth.from(today).minusMonths(today.getDayOfMonth() >= payDay ? 1 : 2);
    }

    private Optional<String> open(Office agency, YearMonth month) {
        var number = number(agency, month);
        batches.save(new PaymentBatch(
                number,
                agency.code(),
                KIND,
                month,
                PaymentBatch.State.COLLECTED,
                0,
                BigDecimal.ZERO,
                LocalDateTime.now(clock),
                null,
                null,
                null));
        if (lines.collect(agency.code(), KIND, month, number) == 0) {
            batches.deleteById(number);
            return Optional.empty();
        }
        batches.sum(number);
        return Optional.of(number);
    }

    /** Two runs that race for the same number meet at the primary key: one is rolled back and tried again. */
    private String number(Office agency, YearMonth month) {
        var earlier = batches.findByOfficeAndDueMonth(agency.code(), month).size();
        return "%s-%s-%s-%d".formatted(agency.code(), KIND, month.toString().replace("-", ""), earlier + 1);
    }
}
