package org.zaijiuye.sandbox;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moves the engine's clock, which everybody reads; it runs on from where it was put. */
@SandboxPart
@RestController
class SandboxClockController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final SandboxTimers timers;

    SandboxClockController(SandboxTimers timers) {
        this.timers = timers;
    }

    record Time(LocalDateTime now) {

        Time {
            Objects.requireNonNull(now);
        }
    }

    @PutMapping("/sandbox/clock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@RequestBody Time time) {
        var target = time.now().atZone(ZONE).toInstant().toEpochMilli();
        ClockUtil.offset(target - System.currentTimeMillis());
        timers.follow();
    }

    @DeleteMapping("/sandbox/clock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        ClockUtil.reset();
        timers.follow();
    }
}
