package org.zaijiuye.serve.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalLong;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;

/** Asks the guides for the records of appointments whose time has passed, each once. */
@Component
class RecordRound implements ServiceRound {

    private final Bookings bookings;
    private final RuntimeService runtime;
    private final Clock clock;

    RecordRound(Bookings bookings, RuntimeService runtime, Clock clock) {
        this.bookings = bookings;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "GUIDANCE_RECORDS";
    }

    @Override
    public String title() {
        return "一对一职业指导：请指导老师填写记录";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    /** Goes by bookings: somebody may have two that nobody recorded. */
    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        var passed = bookings.passed(after, LocalDateTime.now(clock), size);
        return ServiceRound.each(passed, GuidanceBooking::key, booking -> {
            bookings.ask(booking.key(), day);
            runtime.startProcessInstanceByKey(GuidanceTask.PROCESS, booking.number());
        });
    }
}
