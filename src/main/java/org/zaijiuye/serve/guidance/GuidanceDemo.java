package org.zaijiuye.serve.guidance;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The experts of the demo's small city; fictitious persons. */
@Component
@ConditionalOnProperty("zaijiuye.demo.enabled")
class GuidanceDemo {

    private static final List<GuidanceExpert> EXPERTS = List.of(
            new GuidanceExpert("E01", "周敏", "371082", "荣成市公共就业服务中心二楼", "简历、面试", true, true),
            new GuidanceExpert("E02", "邹文涛", "371082", "荣成市公共就业服务中心二楼", "转岗、职业规划", true, true),
            new GuidanceExpert("E03", "林晓彤", "371002", "环翠区公共就业服务中心一楼", "求职心理、职业规划", true, true),
            new GuidanceExpert("E04", "丛建国", "371002", "环翠区公共就业服务中心一楼", "创业、技能培训", true, true));

    private final Experts experts;

    GuidanceDemo(Experts experts) {
        this.experts = experts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        EXPERTS.stream().filter(expert -> !experts.existsById(expert.code())).forEach(experts::save);
    }
}
