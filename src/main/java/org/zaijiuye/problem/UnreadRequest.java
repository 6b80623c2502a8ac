package org.zaijiuye.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request over which the engine or a library stumbles instead of refusing it: an unchecked exception that nothing of
 * ours had a part in. The request is to blame, and the log keeps the trace.
 */
final class UnreadRequest {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadRequest.class);

    private static final String OURS = "org.zaijiuye.";
    private static final String REST = "org.camunda.bpm.engine.rest.";

    /** What every call from outside goes through. */
    private static final List<String> GUARDS = List.of("org.zaijiuye.task.", "org.zaijiuye.problem.");

    private UnreadRequest() {}

    static Optional<Rejected> of(Throwable thrown) {
        var cause = Causes.of(thrown).reduce((outer, inner) -> inner).orElse(thrown);
        if (!(cause instanceof RuntimeException) || !stumbled(cause.getStackTrace())) {
            return Optional.empty();
        }
        LOG.warn("A request at the engine's REST could not be read", thrown);
        var sentence = "请求中有空缺、类型不符或者无法读取的值，没有执行；请核对各字段的类型（type）和值（value），再对照引擎接口文档（/openapi/engine.json）改正。";
        return Optional.of(new Rejected(400, sentence, List.of()));
    }

    /** From the engine's reading of the request to the place of the fault, innermost first. */
    private static boolean stumbled(StackTraceElement[] trace) {
        var names = Arrays.stream(trace).map(StackTraceElement::getClassName).toList();
        var above = names.stream().takeWhile(name -> !name.startsWith(REST)).toList();
        var library = above.stream().filter(name -> !name.startsWith("java.")).findFirst();
        return above.size() < names.size()
                && library.filter(name -> name.startsWith(OURS)).isEmpty()
                && above.stream().noneMatch(name -> name.startsWith(OURS)
                        && GUARDS.stream().noneMatch(name::startsWith));
    }
}
