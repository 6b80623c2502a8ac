package org.zaijiuye.guide;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zaijiuye.office.PublicPage;

/** The guide among the public pages. */
@Configuration(proxyBeanMethods = false)
class GuidePage {

    static final String PATH = "/public/guide";

    @Bean
    @Order(20)
    PublicPage guide() {
        return new PublicPage(PATH, "办事指南", "看每个事项谁能办、要交哪些材料、到哪里办、多少天办结，可以打印或者下载。");
    }
}
