package org.zaijiuye.serve.internship;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Host units' agencies and officers for jobs enter posts and agreements. */
@Configuration
class InternshipRights {

    private static final Set<Role> ENTERING = Set.of(Role.INTEGRATOR, Role.JOB_MATCH_OFFICER);

    @Bean
    ApiRight internshipPostEntry() {
        return new ApiRight(HttpMethod.PUT, "/api/internships/*", ENTERING);
    }

    @Bean
    ApiRight internshipAgreementEntry() {
        return new ApiRight(HttpMethod.POST, "/api/internships/agreements", ENTERING);
    }

    @Bean
    ApiRight internshipEndEntry() {
        return new ApiRight(HttpMethod.POST, "/api/internships/agreements/ends", ENTERING);
    }
}
