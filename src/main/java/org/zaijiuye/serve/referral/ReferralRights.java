package org.zaijiuye.serve.referral;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Those who send applications for people also send their answers, and so do officers who call them. */
@Configuration
class ReferralRights {

    static final Set<Role> SENDERS = Role.and(Role.SENDERS, Role.JOB_MATCH_OFFICER);

    @Bean
    ApiRight referralsRead() {
        return new ApiRight(HttpMethod.GET, "/api/referrals/*", SENDERS);
    }

    @Bean
    ApiRight referralConsentWithdrawn() {
        return new ApiRight(HttpMethod.POST, "/api/referrals/consent-withdrawals", SENDERS);
    }

    @Bean
    ApiRight referralsAnswer() {
        return new ApiRight(HttpMethod.POST, "/api/referrals/*/answers", SENDERS);
    }
}
