package org.zaijiuye.engine;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.zaijiuye.problem.ApiRefusals;
import org.zaijiuye.records.BundleChanges;
import org.zaijiuye.records.MoneyChanges;
import org.zaijiuye.records.StaffLog;
import org.zaijiuye.task.ExternalTopics;
import org.zaijiuye.task.TaskNotes;
import org.zaijiuye.task.TrialForm;
import org.zaijiuye.task.TrialRegisters;
import org.zaijiuye.task.UserTaskGuard;
import org.zaijiuye.task.UserTaskHandlers;
import org.zaijiuye.task.UserTaskParseListener;

/** Doors, settings and bundle with trial forms, without the shared delegates and their records; no stereotype, so that the application's own scan never finds it. */
@EnableAutoConfiguration(
        exclude = SecurityAutoConfiguration.class,
        excludeName =
                "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration")
@Import({
    UserTaskHandlers.class,
    UserTaskGuard.class,
    TaskNotes.class,
    UserTaskParseListener.class,
    EngineSettings.class,
    DiagramSteps.class,
    EngineClock.class,
    EngineRest.class,
    ApiRefusals.class,
    BundleChanges.class,
    MoneyChanges.class,
    StaffLog.class,
    ExternalTopics.class
})
@ComponentScan({"org.zaijiuye.bundle", "org.zaijiuye.gate"})
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
