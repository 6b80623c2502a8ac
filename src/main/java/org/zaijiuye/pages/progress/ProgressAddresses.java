package org.zaijiuye.pages.progress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zaijiuye.office.PublicForm;
import org.zaijiuye.office.PublicPage;

/** The applicant's page and the forms that stand on it. */
@Configuration(proxyBeanMethods = false)
class ProgressAddresses {

    static final String PAGE = "/public/progress";

    @Bean
    @Order(10)
    PublicPage progressPage() {
        return new PublicPage(PAGE, "办件进度", "凭申请编号和手机验证码查进度、看决定，补正、撤回、提出异议，答复推荐和预约。");
    }

    @Bean
    PublicForm codeForm() {
        return new PublicForm(PAGE + "/codes");
    }

    @Bean
    PublicForm signInForm() {
        return new PublicForm(PAGE + "/sessions");
    }

    @Bean
    PublicForm signOutForm() {
        return new PublicForm(PAGE + "/sign-out");
    }

    @Bean
    PublicForm supplementForm() {
        return new PublicForm(PAGE + "/supplements");
    }

    @Bean
    PublicForm withdrawalForm() {
        return new PublicForm(PAGE + "/withdrawals");
    }

    @Bean
    PublicForm objectionForm() {
        return new PublicForm(PAGE + "/objections");
    }

    @Bean
    PublicForm sectionForm() {
        return new PublicForm(PAGE + "/sections/*");
    }
}
