package org.zaijiuye.review;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;
import org.zaijiuye.task.UserTaskHandler;

/** 填写年度安排: done when the table of the year is in force and somebody compared it with the notice. */
@Component
class LoadCalendarForm implements UserTaskHandler {

    private static final int FIRST_YEAR = 2025;

    private final Calendars calendars;

    LoadCalendarForm(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String task() {
        return "Task_LoadCalendar";
    }

    @Override
    public Optional<String> process() {
        return Optional.of("CalendarProcess");
    }

    @Override
    public Object view(UserTaskContext work) {
        var year = year(work);
        var calendar = calendars.current();
        var known = IntStream.range(FIRST_YEAR, year)
                .filter(calendar::knows)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("、"));
        return Map.of("item", year + "年节假日安排", "year", String.valueOf(year), "known", known);
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return null;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var year = year(work);
        if (!calendars.current().knows(year)) {
            throw new NotAllowed(year + "年节假日安排还没有装入：请在 Modeler 中填写参数表 HolidayCalendar 并部署（中间年份也不能缺），再办结本任务。");
        }
        if (!Boolean.TRUE.equals(new FormValues(values).flag("checked"))) {
            throw new NotAllowed("请先与国务院办公厅通知逐日核对，并勾选“已与通知逐日核对”。");
        }
        return Map.of();
    }

    private static int year(UserTaskContext work) {
        return Integer.parseInt(work.businessKey().substring(RequestCalendarDelegate.KEY.length()));
    }
}
