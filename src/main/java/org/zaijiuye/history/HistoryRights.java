package org.zaijiuye.history;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Who may ask what a person was: those who read the file. */
@Configuration(proxyBeanMethods = false)
class HistoryRights {

    static final Set<Role> READERS = Role.and(Role.OFFICIALS, Role.INTEGRATOR);

    @Bean
    ApiRight historyReading() {
        return new ApiRight(HttpMethod.POST, "/api/persons/history/queries", READERS);
    }
}
