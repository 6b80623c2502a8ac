package org.zaijiuye.engine;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The engine package with trial forms; no stereotype, so that the application's own scan never finds it. */
@EnableAutoConfiguration(
        exclude = SecurityAutoConfiguration.class,
        excludeName =
                "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration")
@ComponentScan("org.zaijiuye.engine")
class EngineSlice {

    @Bean
    TrialForm trialForm() {
        return new TrialForm("Task_Trial");
    }

    @Bean
    TrialForm turnForm() {
        return new TrialForm("Task_Turn");
    }

    @Bean
    TrialForm calledForm() {
        return new TrialForm("Task_Called");
    }

    @Bean
    TrialRegisters trialRegisters() {
        return new TrialRegisters();
    }
}
