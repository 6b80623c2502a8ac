package org.zaijiuye;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Starts the program as if it were another day: the first argument says when, the others are the program's own. */
public final class StartAt {

    private StartAt() {}

    public static void main(String[] args) {
        var moment = LocalDateTime.parse(args[0]).atZone(ZoneId.of("Asia/Shanghai"));
        ClockUtil.offset(moment.toInstant().toEpochMilli() - System.currentTimeMillis());
        ZaijiuyeApplication.main(Arrays.copyOfRange(args, 1, args.length));
    }
}
