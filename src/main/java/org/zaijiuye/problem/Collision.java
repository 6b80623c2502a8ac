package org.zaijiuye.problem;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.zaijiuye.records.IllegalTransition;

/** Two requests that touch the same rows at the same moment: the database lets one through and rolls the other back. */
public final class Collision {

    private static final int TRIES = 3;

    /** A serialisation failure or deadlock begins with 40; besides, locks that H2 and PostgreSQL waited for in vain. */
    private static final Set<String> LOCK_NOT_OBTAINED = Set.of("HYT00", "55P03");

    private Collision() {}

    /**
     * Repeats a transaction that lost, so that it meets what the winner left behind.
     *
     * @param transaction a whole one, never part of another: that one would have been rolled back
     */
    public static <T> T again(Supplier<T> transaction) {
        for (var tries = 1; ; tries++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (tries == TRIES
                        || !(isIn(e)
                                || Causes.find(e, DuplicateKeyException.class).isPresent())) {
                    throw e;
                }
            }
        }
    }

    /** Says to somebody who decides by what they see that it has changed; their own work is not repeated. */
    public static <T> T told(Supplier<T> transaction) {
        try {
            return transaction.get();
        } catch (RuntimeException e) {
            throw isIn(e) ? refusal() : e;
        }
    }

    static NotAllowed refusal() {
        return new NotAllowed("本人的情况或者办件刚刚有变化（如收到死亡、就业等新情况，或者已由他人办理），本次操作没有保存。" + "请刷新后按最新情况办理；由系统接口提交的，请稍后用原编号重新提交。");
    }

    static boolean isIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // A state that was left between being read and being moved.
            if (cause instanceof IllegalTransition
                    || cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || (cause instanceof SQLException sql && lostRace(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean lostRace(SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        return state.startsWith("40") || LOCK_NOT_OBTAINED.contains(state);
    }
}
