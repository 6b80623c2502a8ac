package org.zaijiuye.serve.referral.vacancy;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Everybody who has logged in reads posts; platforms and those who collect posts send them. */
@Configuration
class VacancyRights {

    static final Set<Role> SENDERS = Set.of(Role.INTEGRATOR, Role.JOB_MATCH_OFFICER);

    /** Those who enter employers and bar them, withdraw posts and put them back. */
    static final Set<Role> ENTERING = Set.of(Role.JOB_MATCH_OFFICER, Role.COUNTY_REVIEWER);

    @Bean
    ApiRight vacanciesRead() {
        return new ApiRight(HttpMethod.GET, "/api/vacancies", ApiRight.ALL);
    }

    @Bean
    ApiRight vacanciesImport() {
        return new ApiRight(HttpMethod.POST, "/api/vacancies", SENDERS);
    }

    @Bean
    ApiRight vacanciesClosing() {
        return new ApiRight(HttpMethod.DELETE, "/api/vacancies/*", SENDERS);
    }

    @Bean
    ApiRight vacanciesWithdrawal() {
        return new ApiRight(HttpMethod.POST, "/api/vacancies/*/withdrawals", ENTERING);
    }

    @Bean
    ApiRight vacanciesRestoration() {
        return new ApiRight(HttpMethod.POST, "/api/vacancies/*/restorations", ENTERING);
    }

    @Bean
    ApiRight employersEntry() {
        return new ApiRight(HttpMethod.PUT, "/api/employers/*", ENTERING);
    }
}
