package org.zaijiuye.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.calendar.AfterHours;
import org.zaijiuye.calendar.TimeLimit;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.shared.Law;

/** The last day of a limit in working days. */
@Component
@Order(30)
class DueDateCalculator implements PublicCalculator {

    private final RequestReader reader;
    private final Calendars calendars;

    DueDateCalculator(RequestReader reader, Calendars calendars) {
        this.reader = reader;
        this.calendars = calendars;
    }

    TimeLimit.Due due(ObjectNode body) {
        var question = reader.read(Questions.DueDate.class, body);
        return new TimeLimit(
                        calendars.current(),
                        AfterHours.NEXT_WORKDAY,
                        LocalDate.parse(question.path("accepted").asText()),
                        question.path("workingDays").asInt())
                .due();
    }

    @Override
    public String code() {
        return "due-date";
    }

    @Override
    public String title() {
        return "工作日期限";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.of("accepted", "受理日期", "date", ""), Input.of("workingDays", "工作日数", "number", "例如失业登记3个工作日。"));
    }

    @Override
    public Result calculate(ObjectNode question) {
        var due = due(question);
        return new Result(
                List.of(
                        "期限届满日为 " + due.due() + "（当日24时），受理当日不计，自次日起算；法定节假日不计，调休上班的周末计入。",
                        due.provisional() ? "该年度放假安排尚未公布，日期为暂定，公布后可能调整。" : "已按国务院公布的放假安排计算。"),
                Law.CIVIL_CODE.article("第二百零一条、第二百零三条"));
    }
}
