package org.zaijiuye.serve.trainingoffer;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.PublicPage;
import org.zaijiuye.office.Role;

/** Everybody reads what is published; training officers and their systems bring it in; those who send applications also answer for people. Officers record what people answer on their own tasks. */
@Configuration(proxyBeanMethods = false)
class TrainingRights {

    static final Set<Role> AUTHORS = Set.of(Role.TRAINING_OFFICER, Role.INTEGRATOR);

    @Bean
    ApiRight trainingCoursesRead() {
        return ApiRight.open(GET, "/api/training/courses");
    }

    @Bean
    ApiRight trainingInstitutionsRead() {
        return ApiRight.open(GET, "/api/training/institutions");
    }

    @Bean
    ApiRight trainingPoliciesRead() {
        return ApiRight.open(GET, "/api/training/policies");
    }

    @Bean
    ApiRight trainingInstitutionSent() {
        return new ApiRight(PUT, "/api/training/institutions/*", AUTHORS);
    }

    @Bean
    ApiRight trainingCourseSent() {
        return new ApiRight(PUT, "/api/training/courses/*", AUTHORS);
    }

    @Bean
    ApiRight trainingCoursesImported() {
        return new ApiRight(POST, "/api/training/courses", AUTHORS);
    }

    @Bean
    ApiRight trainingPolicySent() {
        return new ApiRight(PUT, "/api/training/policies/*", AUTHORS);
    }

    @Bean
    ApiRight trainingWithdrawn() {
        return new ApiRight(POST, "/api/training/*/*/withdrawals", AUTHORS);
    }

    @Bean
    ApiRight trainingVersionsRead() {
        return new ApiRight(GET, "/api/training/*/*/versions", AUTHORS);
    }

    @Bean
    ApiRight trainingAccountRead() {
        return new ApiRight(POST, "/api/training/offers/queries", Role.SENDERS);
    }

    @Bean
    ApiRight trainingConsentWithdrawn() {
        return new ApiRight(POST, "/api/training/consent-withdrawals", Role.SENDERS);
    }

    @Bean
    ApiRight trainingOfferAnswered() {
        return new ApiRight(PUT, "/api/training/offers/*/response", Role.SENDERS);
    }

    @Bean
    ApiRight trainingAttended() {
        return new ApiRight(PUT, "/api/training/records/*", AUTHORS);
    }

    @Bean
    @Order(50)
    PublicPage trainingPage() {
        return new PublicPage("/public/training", "培训信息", "看全市的培训机构、培训课程和培训政策。");
    }
}
