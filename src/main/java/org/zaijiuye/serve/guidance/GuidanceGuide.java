package org.zaijiuye.serve.guidance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;

/** Item 4 for the public guide. */
@Component
class GuidanceGuide implements ItemGuide {

    @Override
    public String item() {
        return "guidance";
    }

    @Override
    public String audience() {
        return "需要职业规划、面试准备等指导的求职人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(
                Provision.of("求职人员都可以申请，线上课程随时可学", GuidanceRules.SERVICE),
                Provision.of("一对一现场指导在每周二、周四的工作日，须预约", BookingRules.NOTICE),
                Provision.of(
                        "可以预约{guide.firstDay}至{guide.lastDay}天以后的时段，每次{guide.slotMinutes}分钟",
                        BookingRules.NOTICE,
                        asked));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of("免费提供职业指导：线上课程、现场一对一指导", GuidanceRules.SERVICE),
                Provision.ofPractice("现场指导后留存指导记录和下一步建议"));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(Provision.of(
                "预约后可以取消另约；{guide.noShows}次预约未到的，{guide.noShowDays}天内不能再预约现场指导", BookingRules.NOTICE, asked));
    }
}
