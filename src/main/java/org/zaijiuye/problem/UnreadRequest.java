package org.zaijiuye.problem;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.spin.SpinRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request over which the engine or another library stumbles instead of refusing it: an exception of carelessness, in
 * which nothing of ours had a part. The request is to blame, and the log keeps the trace.
 */
final class UnreadRequest {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadRequest.class);

    private static final List<Class<? extends RuntimeException>> CARELESS = List.of(
            NullPointerException.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            ClassCastException.class,
            IndexOutOfBoundsException.class,
            ArithmeticException.class,
            UnsupportedOperationException.class,
            DateTimeException.class,
            FeelException.class,
            SpinRuntimeException.class);

    private static final String OURS = "org.zaijiuye.";

    private UnreadRequest() {}

    static Optional<Rejected> of(Throwable thrown) {
        var cause = Causes.of(thrown).reduce((outer, inner) -> inner).orElse(thrown);
        var careless = CARELESS.stream().anyMatch(kind -> kind.isInstance(cause));
        if (!careless || !Arrays.stream(cause.getStackTrace()).allMatch(UnreadRequest::handedOn)) {
            return Optional.empty();
        }
        LOG.warn("A request could not be read", thrown);
        var sentence = "请求中有空缺、类型不符或者无法读取的值，没有执行；请核对地址和各字段的类型（type）、值（value），再对照接口文档改正。";
        return Optional.of(new Rejected(400, sentence, List.of()));
    }

    /** What every call goes through are filters, guards and interceptors of ours: all extend a class of a library. */
    private static boolean handedOn(StackTraceElement frame) {
        if (!frame.getClassName().startsWith(OURS)) {
            return true;
        }
        try {
            var parent = Class.forName(frame.getClassName()).getSuperclass();
            return parent != null
                    && parent != Object.class
                    && !parent.getName().startsWith(OURS)
                    && parent != Record.class
                    && parent != Enum.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
