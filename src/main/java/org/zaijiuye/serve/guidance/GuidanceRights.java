package org.zaijiuye.serve.guidance;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Everybody sees the slots; those who send applications book them. */
@Configuration
class GuidanceRights {

    private static final Set<Role> SENDERS =
            Stream.concat(Role.COUNTER.stream(), Stream.of(Role.INTEGRATOR)).collect(Collectors.toSet());

    @Bean
    ApiRight guidanceSlotsRead() {
        return new ApiRight(HttpMethod.GET, "/api/guidance/slots", ApiRight.ALL);
    }

    @Bean
    ApiRight guidanceBooking() {
        return new ApiRight(HttpMethod.POST, "/api/guidance/bookings", SENDERS);
    }

    @Bean
    ApiRight guidanceCancelling() {
        return new ApiRight(HttpMethod.DELETE, "/api/guidance/bookings/*", SENDERS);
    }

    @Bean
    ApiRight guidanceCalendar() {
        return new ApiRight(HttpMethod.GET, "/api/guidance/bookings/*/calendar", SENDERS);
    }

    @Bean
    ApiRight guidanceExperts() {
        return new ApiRight(HttpMethod.PUT, "/api/guidance/experts/*", Set.of(Role.ADMINISTRATOR));
    }
}
