package org.zaijiuye.assist.trialgrant;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.policy.Parameters;

/** Brings the trial grant with its table into the context of a test. */
public class TrialGrant {

    @Bean
    TrialGrantRecords trialGrantRecords(JdbcClient database) {
        return new TrialGrantRecords(database);
    }

    @Bean
    TrialGrantItem trialGrantItem(
            Dossiers dossiers, StoredJson stored, Parameters parameters, TrialGrantRecords records) {
        return new TrialGrantItem(dossiers, stored, parameters, records);
    }

    @Bean
    TrialGrantGuide trialGrantGuide() {
        return new TrialGrantGuide();
    }

    @Bean
    TrialGrantOnExit trialGrantOnExit(TrialGrantRecords records) {
        return new TrialGrantOnExit(records);
    }
}
