package org.zaijiuye.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: whoever called gets a number under which the log has the whole exception. */
final class Breakdown {

    private static final Logger LOG = LoggerFactory.getLogger(Breakdown.class);

    private Breakdown() {}

    static Rejected of(Throwable thrown) {
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Breakdown {}", reference, thrown);
        return new Rejected(
                500,
                "系统出现故障，没有执行，请稍候再试；仍不行的，请将故障编号 " + reference + " 告知系统管理员。",
                List.of(),
                Map.of("reference", reference));
    }
}
