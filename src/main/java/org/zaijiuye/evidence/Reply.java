package org.zaijiuye.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;

/** What came of a question: an answer, or what kept it away (the register was busy, it failed, or a fault of ours). */
record Reply(
        Question question,
        @Nullable RegisterAnswer answer,
        @Nullable RuntimeException trouble) {

    boolean busy() {
        return trouble instanceof RegisterBusy;
    }

    Optional<RegisterFailure> failure() {
        return trouble instanceof RegisterFailure failure ? Optional.of(failure) : Optional.empty();
    }

    boolean ourFault() {
        return trouble != null && !busy() && failure().isEmpty();
    }

    /** Whether the register got to see whom we ask about. */
    boolean sent() {
        return !busy()
                && failure()
                        .filter(failure -> failure.cause() == RegisterFailure.Cause.CIRCUIT_OPEN)
                        .isEmpty();
    }

    /** Why there is no answer, without anything that an answer or a fault of ours may quote. */
    String why() {
        if (trouble == null) {
            return "";
        }
        return ourFault() ? ofOurFault(trouble) : String.valueOf(trouble.getMessage());
    }

    /** Without what the fault says of itself, which may tell of the person. */
    static String ofOurFault(Throwable fault) {
        return "程序出错，没有查成登记库；次数用完的，请技术人员按日志排除后由管理员重试。原因：" + fault.getClass().getSimpleName();
    }
}
