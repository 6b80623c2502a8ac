package org.zaijiuye.serve.guidance;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Everybody sees the slots; those who send applications book them and say that the guide was read. */
@Configuration
class GuidanceRights {

    @Bean
    ApiRight guidanceSlotsRead() {
        return new ApiRight(HttpMethod.GET, "/api/guidance/slots", ApiRight.ALL);
    }

    @Bean
    ApiRight guidanceBooking() {
        return new ApiRight(HttpMethod.POST, "/api/guidance/bookings", Role.SENDERS);
    }

    @Bean
    ApiRight guidanceCancelling() {
        return new ApiRight(HttpMethod.DELETE, "/api/guidance/bookings/*", Role.SENDERS);
    }

    @Bean
    ApiRight guidanceCalendar() {
        return new ApiRight(HttpMethod.GET, "/api/guidance/bookings/*/calendar", Role.SENDERS);
    }

    @Bean
    ApiRight guidanceReceipts() {
        return new ApiRight(HttpMethod.POST, "/api/guidance/receipts", Role.SENDERS);
    }

    @Bean
    ApiRight guidanceExperts() {
        return new ApiRight(HttpMethod.PUT, "/api/guidance/experts/*", Set.of(Role.ADMINISTRATOR));
    }
}
