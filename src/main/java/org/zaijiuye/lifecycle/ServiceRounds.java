package org.zaijiuye.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.JobTransactions;
import org.zaijiuye.office.Role;
import org.zaijiuye.records.BegunRound;
import org.zaijiuye.records.BegunRounds;
import org.zaijiuye.records.Outbox;

/** Which rounds are due, and the next portion of one. Several nodes may run the same round: the row is locked. */
@Component
class ServiceRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceRounds.class);
    private static final int DAYS_OF_A_WEEK = 7;

    private final Map<String, ServiceRound> rounds;
    private final BegunRounds begunRounds;
    private final JobTransactions transactions;
    private final Outbox outbox;
    private final int size;
    private final Clock clock;

    ServiceRounds(
            ObjectProvider<ServiceRound> rounds,
            BegunRounds begunRounds,
            JobTransactions transactions,
            Outbox outbox,
            @Value("${zaijiuye.rounds.portion:500}") int size,
            Clock clock) {
        this.rounds = rounds.stream()
                .collect(Collectors.toMap(ServiceRound::code, Function.identity(), ServiceRounds::twice, TreeMap::new));
        this.begunRounds = begunRounds;
        this.transactions = transactions;
        this.outbox = outbox;
        this.size = size;
        this.clock = clock;
    }

    private static ServiceRound twice(ServiceRound one, ServiceRound other) {
        throw new IllegalStateException("two rounds are called " + one.code() + ": " + one + ", " + other);
    }

    /** The codes of the rounds that are to be run, or to go on, today. */
    List<String> due() {
        return rounds.keySet().stream().filter(this::due).toList();
    }

    /** One that was interrupted goes on before the next begins. */
    boolean due(String code) {
        return begunRounds.existsByCodeAndFinishedAtIsNull(code) || begins(round(code));
    }

    private boolean begins(ServiceRound round) {
        var today = LocalDate.now(clock);
        var last = begunRounds
                .findFirstByCodeAndOnDayLessThanEqualOrderByOnDayDesc(round.code(), today)
                .map(BegunRound::onDay);
        return switch (round.rhythm()) {
            case DAILY -> last.filter(today::equals).isEmpty();
            case WEEKLY ->
                last.isEmpty()
                        || last.get().isBefore(today.minusDays(DAYS_OF_A_WEEK))
                        || (last.get().isBefore(today) && today.getDayOfWeek() == round.weekday());
        };
    }

    /** Runs the next portion of a round, and begins it where it has not begun; nothing where it is not due any more. */
    void advance(String code) {
        if (transactions.isRepeated()) {
            passOverWhoFails(code);
        } else {
            advance(code, size);
        }
    }

    private void advance(String code, int most) {
        current(code).ifPresent(at -> advance(round(code), at, most));
    }

    /** The round as it stands, locked; begun now if it is due. */
    private Optional<BegunRound> current(String code) {
        return begunRounds
                .lockUnfinished(code)
                .or(() -> due(code)
                        ? Optional.of(begunRounds.save(
                                BegunRound.begun(code, LocalDate.now(clock), LocalDateTime.now(clock))))
                        : Optional.empty());
    }

    /** After a portion failed: whom it failed for is passed over until the next round, and the others are served. */
    private void passOverWhoFails(String code) {
        try {
            transactions.alone(() -> advance(code, size));
        } catch (PersonFailure failure) {
            if (failure.before() > 0) {
                transactions.alone(() -> advance(code, failure.before()));
            }
            transactions.alone(() -> passOver(code, failure));
        }
    }

    private void passOver(String code, PersonFailure failure) {
        LOG.error("round {} passes over {}", code, failure.person(), failure);
        current(code).ifPresent(at -> {
            begunRounds.reached(Objects.requireNonNull(at.id()), failure.person());
            outbox.tellOffice(
                    Role.ADMINISTRATOR.code(),
                    code,
                    "ROUND:" + code + ":" + at.onDay() + ":" + failure.person(),
                    "定期服务跳过一件",
                    "定期服务“%s”在%s办到第%d号时失败，已跳过这一件，其余照办，下一次仍会再办：%s。请按程序日志查明原因。"
                            .formatted(round(code).title(), at.onDay(), failure.person(), failure.getMessage()));
        });
    }

    private void advance(ServiceRound round, BegunRound at, int most) {
        var id = Objects.requireNonNull(at.id());
        var last = round.portion(at.onDay(), at.lastPerson(), most);
        if (last.isEmpty()) {
            begunRounds.finish(id, LocalDateTime.now(clock));
        } else if (last.getAsLong() > at.lastPerson()) {
            begunRounds.reached(id, last.getAsLong());
        } else {
            throw new IllegalStateException(
                    "round " + round.code() + " does not come beyond person " + at.lastPerson());
        }
    }

    private ServiceRound round(String code) {
        return Optional.ofNullable(rounds.get(code))
                .orElseThrow(() -> new IllegalStateException("there is no round " + code));
    }
}
