package org.zaijiuye.serve.guidance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zaijiuye.office.PublicForm;
import org.zaijiuye.office.PublicPage;

/** The public page of one-to-one guidance and the forms that stand on it. */
@Configuration(proxyBeanMethods = false)
class GuidancePage {

    static final String PATH = "/public/guidance";

    static final String COURSES = PATH + "/courses";

    static final String PROGRESS = "/public/progress";

    @Bean
    @Order(50)
    PublicPage guidancePublicPage() {
        return new PublicPage(PATH, "职业指导", "看四周内每周二、周四的一对一职业指导时段和指导老师，凭申请编号和手机验证码预约、取消。");
    }

    @Bean
    PublicForm guidanceAssessmentForm() {
        return new PublicForm(COURSES);
    }

    @Bean
    PublicForm guidanceBookingForm() {
        return new PublicForm(PATH + "/bookings");
    }

    @Bean
    PublicForm guidanceCancellingForm() {
        return new PublicForm(PATH + "/cancellations");
    }
}
