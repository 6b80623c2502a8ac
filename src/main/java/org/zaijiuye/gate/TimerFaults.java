package org.zaijiuye.gate;

import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Timers with a literal text, read as the engine will read it; what an expression says is the program's matter. */
record TimerFaults(ModelFaults faults) {

    /** Nobody inserts a step to wait longer than this; a longer one is a slip of the pen. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final String UNREADABLE = "无法识别，请按 ISO 8601 填写，例如 P3D（3天）、PT8H（8小时）";

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** A variable, or one question to an object of the program. */
    private static final Pattern PLAIN = Pattern.compile("[$#]\\{\\s*\\w+(\\.\\w+\\(execution\\))?\\s*}");

    /** What a person is doing is not cut off sooner. */
    private static final Duration SHORTEST_INTERRUPTION = Duration.ofHours(1);

    void check() {
        faults.model().all("time(Date|Duration|Cycle)").forEach(timer -> {
            var text = timer.getTextContent().strip();
            problem(timer, text).ifPresent(problem -> faults.add(timer, "TIMER", "定时“" + text + "”" + problem));
        });
    }

    private static Optional<String> problem(Element timer, String text) {
        if (ExpressionWords.isExpression(text)) {
            var reckoned = "不能拼算，请直接写时长，例如 P3D（3天），或者程序的期限，例如 ${deadlines.due(execution)}";
            return PLAIN.matcher(text).matches() ? Optional.empty() : Optional.of(reckoned);
        }
        try {
            return problem(timer);
        } catch (ProcessEngineException | IllegalArgumentException e) {
            return Optional.of(UNREADABLE);
        }
    }

    private static Optional<String> problem(Element timer) {
        var now = ClockUtil.getCurrentTime();
        var first = due(timer, now);
        if (first == null) {
            return Optional.of(UNREADABLE);
        }
        var second = timer.getLocalName().equals("timeCycle") ? due(timer, first) : null;
        var pause = second == null ? between(now, first) : between(first, second);
        if (pause.compareTo(interrupts(timer) ? SHORTEST_INTERRUPTION : SHORTEST) < 0) {
            return Optional.of("太短，" + (interrupts(timer) ? "会中断办理的定时不能短于一小时" : "定时不能短于一分钟") + "，请改长");
        }
        return between(now, first).compareTo(LONGEST) < 0 ? Optional.empty() : Optional.of("超过一年，请改短");
    }

    private static Duration between(Date from, Date to) {
        return Duration.between(from.toInstant(), to.toInstant());
    }

    /** Whether the timer takes a step, or the whole process, out of the hands of whoever is at it. */
    private static boolean interrupts(Element timer) {
        var event = (Element) timer.getParentNode().getParentNode();
        return event.getLocalName().equals("boundaryEvent")
                ? !event.getAttribute("cancelActivity").equals("false")
                : FlowScope.isInterruptingSubProcess((Element) event.getParentNode());
    }

    private static @Nullable Date due(Element timer, Date from) {
        var text = timer.getTextContent().strip();
        return switch (timer.getLocalName()) {
            case "timeDate" -> new DueDateBusinessCalendar().resolveDuedate(text, from);
            case "timeDuration" -> new DurationBusinessCalendar().resolveDuedate(text, from);
            default -> new CycleBusinessCalendar().resolveDuedate(text, from);
        };
    }
}
