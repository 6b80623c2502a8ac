package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which decisions have taken effect; the primary key lets each do so once. Written by {@code decision}. */
@Repository
public class Effects {

    /** Also asks whether another handling's grant has taken the place of this one's. */
    private static final String TAKE = """
            insert into decision_effect (handling, decision, taken_at, issued)
            select d.handling, d.id, cast(? as timestamp), '{}' from decision_record d
            where d.handling = ? and d.outcome = ? and d.id =
                (select max(e.id) from decision_record e where e.handling = ? and e.kind = 'DECISION')
            and not exists (select 1 from decision_record r join handling h on h.number = r.handling
                where r.previous = d.id and r.handling <> d.handling and h.outcome = 'GRANTED')
            """;

    private final JdbcClient sql;

    Effects(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The newest decision about a handling takes effect.
     *
     * @return 0 if it is another or no longer in force
     * @throws org.springframework.dao.DuplicateKeyException if it has taken effect before
     */
    public int take(String handling, String outcome, LocalDateTime at) {
        var taken = sql.sql(TAKE).params(at, handling, outcome, handling).update();
        if (taken > 0) {
            TakenNow.add(handling);
        }
        return taken;
    }

    /** The same for an end without a decision. */
    public void end(String handling, LocalDateTime at) {
        sql.sql("insert into decision_effect (handling, decision, taken_at) values (?, 0, ?)")
                .params(handling, at)
                .update();
    }

    /** Keeps what the newest decision about a handling gave out when it took effect, as JSON. */
    public void keepIssued(String handling, String issued) {
        sql.sql("""
                        update decision_effect set issued = ? where handling = ? and decision =
                            (select max(e.decision) from decision_effect e where e.handling = ?)
                        """).params(issued, handling, handling).update();
    }

    /** What a decision gave out when it took effect, as JSON; empty if that was not kept yet at its time. */
    public Optional<String> issued(DecisionRecord decision) {
        return sql.sql("select issued from decision_effect where handling = ? and decision = ? and issued is not null")
                .params(decision.handling(), decision.id())
                .query(String.class)
                .optional();
    }

    /** Whether a decision about the handling has taken effect. */
    public boolean taken(String handling) {
        return TakenNow.contains(handling)
                || sql.sql("select count(*) from decision_effect where handling = ? and decision > 0")
                                .param(handling)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** What has taken effect in this transaction: the end of the process follows at once, and need not ask. */
    private static final class TakenNow extends ResourceHolderSupport {

        private final Set<String> handlings = new HashSet<>();

        static void add(String handling) {
            of().ifPresent(now -> now.handlings.add(handling));
        }

        static boolean contains(String handling) {
            return of().filter(now -> now.handlings.contains(handling)).isPresent();
        }

        private static Optional<TakenNow> of() {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                return Optional.empty();
            }
            if (TransactionSynchronizationManager.getResource(TakenNow.class) instanceof TakenNow now) {
                return Optional.of(now);
            }
            var now = new TakenNow();
            TransactionSynchronizationManager.bindResource(TakenNow.class, now);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(now, TakenNow.class) {});
            return Optional.of(now);
        }
    }
}
