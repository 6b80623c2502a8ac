package org.zaijiuye.serve.internship;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.PublicPage;
import org.zaijiuye.office.Role;

/** Host units' agencies and officers for jobs enter posts and agreements. */
@Configuration
class InternshipRights {

    /** Those who send applications for people also send their answers, and so do officers who call them. */
    static final Set<Role> SENDERS = Role.and(Role.SENDERS, Role.JOB_MATCH_OFFICER);

    static final Set<Role> ENTERING = Set.of(Role.INTEGRATOR, Role.JOB_MATCH_OFFICER);

    @Bean
    ApiRight internshipPostEntry() {
        return new ApiRight(HttpMethod.PUT, "/api/internships/*", ENTERING);
    }

    @Bean
    ApiRight internshipPostWithdrawal() {
        return new ApiRight(HttpMethod.POST, "/api/internships/*/withdrawals", InternshipWithdrawals.WITHDRAWING);
    }

    @Bean
    ApiRight internshipPostRestoration() {
        return new ApiRight(HttpMethod.POST, "/api/internships/*/restorations", InternshipWithdrawals.WITHDRAWING);
    }

    @Bean
    ApiRight internshipAgreementEntry() {
        return new ApiRight(HttpMethod.POST, "/api/internships/agreements", ENTERING);
    }

    @Bean
    ApiRight internshipEndEntry() {
        return new ApiRight(HttpMethod.POST, "/api/internships/agreements/ends", ENTERING);
    }

    @Bean
    ApiRight internshipApplying() {
        return new ApiRight(HttpMethod.POST, "/api/internships/applications", SENDERS);
    }

    @Bean
    ApiRight internshipDeclining() {
        return new ApiRight(HttpMethod.POST, "/api/internships/declines", SENDERS);
    }

    @Bean
    ApiRight internshipConsentWithdrawn() {
        return new ApiRight(HttpMethod.POST, "/api/internships/consent-withdrawals", SENDERS);
    }

    @Bean
    ApiRight internshipApplicationsRead() {
        return new ApiRight(HttpMethod.GET, "/api/internships/applications/*", SENDERS);
    }

    @Bean
    ApiRight internshipOutcomes() {
        return new ApiRight(HttpMethod.POST, "/api/internships/applications/*/outcomes", ENTERING);
    }

    @Bean
    @Order(45)
    PublicPage internshipPage() {
        return new PublicPage(InternshipPageController.PATH, "就业见习", "查见习岗位：单位、补助和期限；毕业生和失业青年可以报名。");
    }
}
