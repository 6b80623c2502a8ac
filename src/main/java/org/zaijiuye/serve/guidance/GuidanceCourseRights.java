package org.zaijiuye.serve.guidance;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Everybody learns; those who send applications bring the answers; administrators enter the courses. */
@Configuration(proxyBeanMethods = false)
class GuidanceCourseRights {

    @Bean
    ApiRight guidanceCoursesRead() {
        return ApiRight.open(HttpMethod.GET, "/api/guidance/courses");
    }

    @Bean
    ApiRight guidanceCourseAssessed() {
        return new ApiRight(HttpMethod.POST, "/api/guidance/courses/*/assessments", Role.SENDERS);
    }

    @Bean
    ApiRight guidanceCourseEntered() {
        return new ApiRight(HttpMethod.PUT, "/api/guidance/courses/*", Set.of(Role.ADMINISTRATOR));
    }
}
