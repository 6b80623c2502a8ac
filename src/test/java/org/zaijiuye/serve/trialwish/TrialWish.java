package org.zaijiuye.serve.trialwish;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.records.StateTransitions;

/** Brings the trial wish with its table into the context of a test. */
public class TrialWish {

    @Bean
    TrialWishItem trialWishItem(Dossiers dossiers, StateTransitions transitions, JdbcClient database) {
        database.sql("create table trial_wish (handling varchar(80) primary key, person bigint not null)")
                .update();
        return new TrialWishItem(dossiers, transitions, database);
    }

    @Bean
    TrialWishGuide trialWishGuide() {
        return new TrialWishGuide();
    }
}
