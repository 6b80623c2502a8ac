package org.zaijiuye.register.certificate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.PublicPage;
import org.zaijiuye.office.Role;

/** Officials and those who send applications read certificates of their own people; everybody verifies one. */
@Configuration
class CertificateRights {

    private static final Set<Role> READERS =
            Stream.concat(Role.OFFICIALS.stream(), Stream.of(Role.INTEGRATOR)).collect(Collectors.toSet());

    @Bean
    ApiRight certificateRead() {
        return new ApiRight(HttpMethod.GET, "/api/certificates/**", READERS);
    }

    @Bean
    @Order(70)
    PublicPage certificateVerification() {
        return new PublicPage(VerificationController.PATH, "证件核验", "凭证号和校验码核验就业创业证的真伪和当前状态。");
    }
}
