package org.zaijiuye.occupation;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.Role;

/** Everybody looks occupations up; whoever keeps the parameters keeps the classification too. */
@Configuration
class OccupationRights {

    private static final String PATH = "/api/occupations";

    @Bean
    ApiRight occupationsRead() {
        return new ApiRight(HttpMethod.GET, PATH, ApiRight.ALL);
    }

    @Bean
    ApiRight occupationsImport() {
        return new ApiRight(HttpMethod.PUT, PATH, Set.of(Role.PARAM_ADMIN, Role.ADMINISTRATOR));
    }
}
