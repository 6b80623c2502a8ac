package org.zaijiuye.gate;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Fault;

/** Timers with a literal text, read as the engine will read it; what an expression says is the program's matter. */
final class TimerFaults {

    /** Nobody inserts a step to wait longer than this; a longer one is a slip of the pen. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** What a person is doing is not cut off sooner. */
    private static final Duration SHORTEST_INTERRUPTION = Duration.ofHours(1);

    private TimerFaults() {}

    static List<Fault> of(ModelFile model) {
        return model.elements().stream()
                .filter(TimerFaults::isTimer)
                .filter(timer -> !ExpressionWords.isExpression(timer.getTextContent()))
                .flatMap(
                        timer -> Stream.ofNullable(problem(timer)).map(problem -> model.fault(timer, "TIMER", problem)))
                .toList();
    }

    private static boolean isTimer(Element element) {
        return element.getLocalName().matches("time(Date|Duration|Cycle)");
    }

    private static @Nullable String problem(Element timer) {
        var text = timer.getTextContent().strip();
        var shown = "定时“" + text + "”";
        var now = ClockUtil.getCurrentTime();
        try {
            var first = due(timer, text, now);
            if (first == null) {
                return unreadable(shown);
            }
            var second = timer.getLocalName().equals("timeCycle") ? due(timer, text, first) : null;
            var shortest = interrupts(timer) ? SHORTEST_INTERRUPTION : SHORTEST;
            if (isShorter(now, second == null ? first : null, shortest) || isShorter(first, second, shortest)) {
                return shown + "太短，" + (interrupts(timer) ? "会中断办理的定时不能短于一小时" : "定时不能短于一分钟") + "，请改长";
            }
            return isShorter(now, first, LONGEST) ? null : shown + "超过一年，请改短";
        } catch (ProcessEngineException | IllegalArgumentException e) {
            return unreadable(shown);
        }
    }

    private static boolean isShorter(Date from, @Nullable Date to, Duration limit) {
        return to != null && Duration.between(from.toInstant(), to.toInstant()).compareTo(limit) < 0;
    }

    private static String unreadable(String shown) {
        return shown + "无法识别，请按 ISO 8601 填写，例如 P3D（3天）、PT8H（8小时）";
    }

    /** Whether the timer takes a step, or the whole process, out of the hands of whoever is at it. */
    private static boolean interrupts(Element timer) {
        var event = (Element) timer.getParentNode().getParentNode();
        return event.getLocalName().equals("boundaryEvent")
                ? !event.getAttribute("cancelActivity").equals("false")
                : FlowScope.isInterruptingSubProcess((Element) event.getParentNode());
    }

    private static @Nullable Date due(Element timer, String text, Date from) {
        return calendar(timer.getLocalName()).resolveDuedate(text, from);
    }

    private static BusinessCalendar calendar(String kind) {
        return switch (kind) {
            case "timeDate" -> new DueDateBusinessCalendar();
            case "timeDuration" -> new DurationBusinessCalendar();
            default -> new CycleBusinessCalendar();
        };
    }
}
