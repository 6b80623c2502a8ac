package org.zaijiuye.assist.hardship;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Counters, the county and integrators have a recognition looked at. */
@Configuration
class RecognitionRights {

    @Bean
    ApiRight recognitionReviewEntry() {
        return new ApiRight(
                HttpMethod.POST,
                "/api/recognitions/*/reviews",
                Set.of(Role.STREET_CLERK, Role.COMMUNITY_WORKER, Role.COUNTY_REVIEWER, Role.INTEGRATOR));
    }
}
