package org.zaijiuye.recovery;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Who may ask about recoveries, and whose systems report what came in. */
@Configuration
class RecoveryRights {

    @Bean
    ApiRight recoveryReading() {
        return new ApiRight(HttpMethod.GET, "/api/recoveries/*", Role.and(Role.OFFICIALS, Role.INTEGRATOR));
    }

    @Bean
    ApiRight recoveryReceiptEntry() {
        return new ApiRight(HttpMethod.POST, "/api/recoveries/*/receipts", Set.of(Role.INTEGRATOR));
    }
}
