package org.zaijiuye.serve.guidance;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Two short courses of the demo. */
@Component
@ConditionalOnProperty("zaijiuye.demo.enabled")
class GuidanceCourseDemo {

    private static final List<GuidanceCourse> COURSES = List.of(
            new GuidanceCourse(
                    "C01", "怎样写一份简历", 20, "简历写清三件事：想做什么、会做什么、做成过什么。一页为宜，按时间倒序，写结果不写套话。不写与岗位无关的个人情况。", """
                    [{"question":"简历中的经历按什么顺序写？","options":["时间倒序","时间顺序","随意"],"right":0},
                     {"question":"简历以多长为宜？","options":["一页","三页","越长越好"],"right":0},
                     {"question":"下面哪一句更好？","options":["工作认真负责","把出餐差错从每周5次降到1次"],"right":1}]
                    """, true, true),
            new GuidanceCourse(
                    "C02",
                    "面试前要做的准备",
                    15,
                    "面试前了解单位和岗位，准备两三个自己做成的事例。用人单位不得询问与岗位无关的婚育情况，也不得收取押金、扣押证件。",
                    """
                    [{"question":"单位要求交押金才能上岗，应当怎样？","options":["先交再说","拒绝并向人社部门反映"],"right":1},
                     {"question":"面试前最该准备什么？","options":["自己做成的事例","背诵单位口号"],"right":0}]
                    """,
                    true,
                    true));

    private final GuidanceCourses courses;

    GuidanceCourseDemo(GuidanceCourses courses) {
        this.courses = courses;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        COURSES.stream().filter(course -> !courses.existsById(course.code())).forEach(courses::save);
    }
}
