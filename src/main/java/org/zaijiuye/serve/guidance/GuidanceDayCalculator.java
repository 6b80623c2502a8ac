package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.PublicCalculator;
import org.zaijiuye.json.Structure;
import org.zaijiuye.problem.Rejected;

/** Whether one-to-one guidance is given on a day, as a form on the page of calculators. */
@Component
@Order(40)
class GuidanceDayCalculator implements PublicCalculator {

    private final GuidanceSlots slots;
    private final Structure structure;

    GuidanceDayCalculator(GuidanceSlots slots, Structure structure) {
        this.slots = slots;
        this.structure = structure;
    }

    @Override
    public String code() {
        return "guidance-day";
    }

    @Override
    public String title() {
        return "职业指导日";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.of("date", "日期", "date", "一对一职业指导在每周二、周四的工作日提供。"));
    }

    @Override
    public Result calculate(ObjectNode question) {
        var sent = Rejected.sound(structure.examine(GuidanceDayRequest.class, question));
        var date = LocalDate.parse(sent.text("date").orElseThrow());
        var day = slots.day(date);
        return new Result(
                List.of(
                        date + (day.open() ? " 提供一对一职业指导，可以预约。" : " 不提供一对一职业指导，请另选周二、周四的工作日。"),
                        day.provisional() ? "该年度放假安排尚未公布，公布后可能调整。" : "已按国务院公布的放假安排计算。"),
                BookingRules.NOTICE);
    }
}
