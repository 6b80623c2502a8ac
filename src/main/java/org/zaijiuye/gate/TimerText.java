package org.zaijiuye.gate;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The literal text of a timer, read as the engine will read it. */
final class TimerText {

    /** Nobody inserts a step to wait longer than this; a longer one is a slip of the pen. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Duration MOST_OFTEN = Duration.ofMinutes(1);

    private TimerText() {}

    static boolean isTimer(Element element) {
        return element.getLocalName().matches("time(Date|Duration|Cycle)");
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** What is wrong with a timer's text, in Chinese; null if nothing is. */
    static @Nullable String problem(Element timer) {
        var text = timer.getTextContent().strip();
        var now = ClockUtil.getCurrentTime();
        try {
            var first = due(timer, text, now);
            if (first == null) {
                return unreadable(text);
            }
            if (Duration.between(now.toInstant(), first.toInstant()).compareTo(LONGEST) > 0) {
                return "定时“" + text + "”超过一年，请改短";
            }
            return isTooOften(timer, text, first) ? "定时“" + text + "”不到一分钟就重复一次，请改长" : null;
        } catch (ProcessEngineException | IllegalArgumentException e) {
            return unreadable(text);
        }
    }

    private static String unreadable(String text) {
        return "定时“" + text + "”无法识别，请按 ISO 8601 填写，例如 P3D（3天）、PT8H（8小时）";
    }

    private static boolean isTooOften(Element timer, String text, Date first) {
        var second = timer.getLocalName().equals("timeCycle") ? due(timer, text, first) : null;
        return second != null
                && Duration.between(first.toInstant(), second.toInstant()).compareTo(MOST_OFTEN) < 0;
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
