package org.zaijiuye.gate;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.zaijiuye.engine.ExpressionWords;
import org.zaijiuye.shared.Xml;

/** Timers and due dates with a literal text, read as the engine will read it; what an expression says is the program's matter. */
record TimerFaults(ModelFaults faults) {

    /** Nobody inserts a step to wait longer than this; a longer one is a slip of the pen. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final String UNREADABLE = "无法识别，请按 ISO 8601 填写，例如 P3D（3天）、PT8H（8小时）";

    private static final String RECKONED = "不能拼算，请直接写时长，例如 P3D（3天），或者程序的期限，例如 ${deadlines.due(execution)}";

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** A variable, or a time limit of the program. */
    private static final Pattern PLAIN = Pattern.compile("[$#]\\{\\s*(\\w+|deadlines\\.\\w+\\(execution\\))\\s*}");

    /** What a person is doing is not cut off sooner. */
    private static final Duration SHORTEST_INTERRUPTION = Duration.ofHours(1);

    private static final Map<String, BusinessCalendar> CALENDARS =
            Map.of("timeDuration", new DurationBusinessCalendar(), "timeCycle", new CycleBusinessCalendar());

    void check() {
        faults.model().all("time(Date|Duration|Cycle)").forEach(timer -> {
            var shortest = interrupts(timer) ? SHORTEST_INTERRUPTION : SHORTEST;
            check(timer, "定时", timer.getLocalName(), timer.getTextContent().strip(), shortest);
        });
        faults.model().elements().all().forEach(task -> Stream.of("dueDate", "followUpDate")
                .filter(date -> task.hasAttributeNS(ModelFile.CAMUNDA, date))
                .forEach(date -> check(task, date, date, ModelFile.camunda(task, date), SHORTEST)));
    }

    private void check(Element place, String title, String kind, String text, Duration shortest) {
        var around = Xml.around(place).map(Element::getLocalName).toList();
        var starts = around.indexOf("startEvent") + 1 == around.indexOf("process");
        var isReckoned = !starts && ExpressionWords.isExpression(text);
        var isPlain = isReckoned && (PLAIN.matcher(text).matches() || isOwn(place, text));
        var problem = isPlain ? "" : isReckoned ? RECKONED : problem(kind, text, shortest);
        faults.require(problem.isEmpty(), place, "TIMER", title + "“" + text + "”" + problem);
    }

    /** Whether the program's own diagram of the process has a date from there. */
    private boolean isOwn(Element place, String text) {
        var steps = faults.known().program().in(ModelFile.process(place), ".*");
        return steps.flatMap(step -> Stream.of("dueDate", "followUpDate").map(date -> ModelFile.camunda(step, date)))
                .anyMatch(text::equals);
    }

    /** Empty if there is none. */
    private static String problem(String kind, String text, Duration shortest) {
        try {
            var now = ClockUtil.getCurrentTime();
            var first = due(kind, text, now);
            if (first == null) {
                return UNREADABLE;
            }
            var second = kind.equals("timeCycle") ? due(kind, text, first) : null;
            if ((second == null ? between(now, first) : between(first, second)).compareTo(shortest) < 0) {
                return shortest.equals(SHORTEST) ? "太短，不能短于一分钟，请改长" : "太短，会中断办理的定时不能短于一小时，请改长";
            }
            return between(now, first).compareTo(LONGEST) < 0 ? "" : "超过一年，请改短";
        } catch (ProcessEngineException | IllegalArgumentException e) {
            return UNREADABLE;
        }
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

    private static @Nullable Date due(String kind, String text, Date from) {
        return CALENDARS.getOrDefault(kind, new DueDateBusinessCalendar()).resolveDuedate(text, from);
    }
}
