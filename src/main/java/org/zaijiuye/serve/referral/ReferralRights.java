package org.zaijiuye.serve.referral;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Those who send applications for people also send their answers, and so do officers who call them. */
@Configuration
class ReferralRights {

    private static final Set<Role> SENDERS = Stream.concat(
                    Role.COUNTER.stream(), Stream.of(Role.INTEGRATOR, Role.JOB_MATCH_OFFICER))
            .collect(Collectors.toSet());

    @Bean
    ApiRight referralsRead() {
        return new ApiRight(HttpMethod.GET, "/api/referrals/*", SENDERS);
    }

    @Bean
    ApiRight referralsAnswer() {
        return new ApiRight(HttpMethod.POST, "/api/referrals/*/answers", SENDERS);
    }
}
