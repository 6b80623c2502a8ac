package org.zaijiuye.adapter;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegisterSettings.class)
class AdapterConfiguration {

    /** A circuit waits in real time: set back, the engine's clock would keep it open for months. */
    @Bean
    RegisterProtection registerProtection(RegisterSettings settings) {
        return new RegisterProtection(settings, Clock.systemUTC());
    }
}
