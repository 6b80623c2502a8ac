package org.zaijiuye.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zaijiuye.office.PublicForm;
import org.zaijiuye.office.PublicPage;

/** The public pages that belong to no item. */
@Configuration(proxyBeanMethods = false)
class GeneralPages {

    @Bean
    @Order(80)
    PublicPage noticesPage() {
        return new PublicPage("/public/notices", "公示", "看正在公示的办件，知道如何提出异议。");
    }

    @Bean
    @Order(90)
    PublicPage calculatorsPage() {
        return new PublicPage("/public/calculators", "计算器", "校验身份证号码，算法定退休日期、工作日期限、职业指导日。");
    }

    @Bean
    PublicForm calculatorForm() {
        return new PublicForm("/public/calculators/*");
    }
}
