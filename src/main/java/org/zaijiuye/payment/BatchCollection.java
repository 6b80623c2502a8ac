package org.zaijiuye.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.PaymentBatch;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLines;

/**
 * What is due: every month whose pay day has come and that has no line yet gets one, and each agency's due lines go
 * into one batch. A second run on the same day finds nothing left.
 */
@Service
class BatchCollection {

    private final PaymentKinds kinds;
    private final PaymentBatches batches;
    private final PaymentLines lines;
    private final Clock clock;

    BatchCollection(PaymentKinds kinds, PaymentBatches batches, PaymentLines lines, Clock clock) {
        this.kinds = kinds;
        this.batches = batches;
        this.lines = lines;
        this.clock = clock;
    }

    @Transactional
    List<String> collect() {
        return kinds.all().stream()
                .flatMap(kind -> kind.payers().stream().map(agency -> collect(kind, agency)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> collect(PaymentKind kind, Office agency) {
        var month = kind.dueMonth(agency);
        kind.writeDue(agency, month);
        return open(kind.code(), agency, month);
    }

    private Optional<String> open(String kind, Office agency, YearMonth month) {
        var number = number(kind, agency, month);
        batches.save(new PaymentBatch(
                number,
                agency.code(),
                kind,
                month,
                PaymentBatch.State.COLLECTED,
                0,
                BigDecimal.ZERO,
                LocalDateTime.now(clock),
                null,
                null,
                null));
        if (lines.collect(agency.code(), kind, month, number) == 0) {
            batches.deleteById(number);
            return Optional.empty();
        }
        batches.sum(number);
        return Optional.of(number);
    }

    /** Two runs that race for the same number meet at the primary key: one is rolled back and tried again. */
    private String number(String kind, Office agency, YearMonth month) {
        var earlier = batches.findByOfficeAndKindAndDueMonth(agency.code(), kind, month)
                .size();
        return "%s-%s-%s-%d".formatted(agency.code(), kind, month.toString().replace("-", ""), earlier + 1);
    }
}
