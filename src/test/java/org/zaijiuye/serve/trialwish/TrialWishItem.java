package org.zaijiuye.serve.trialwish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ItemName;
import org.zaijiuye.shared.Ruling;
import org.zaijiuye.shared.Stage;

/** The trial wish. No component, so that only the test that brings it has it. */
class TrialWishItem implements Item<TrialWishClaim> {

    private static final ItemDescription<TrialWishClaim> DESCRIPTION = ItemDescription.of(
                    new ItemName("trialwish", 91, "试点意愿登记", Stage.SERVE),
                    TrialWishRequest.class,
                    TrialWishClaim.class,
                    List.of())
            .decidedAtOnce()
            .build();

    private final Dossiers dossiers;
    private final StateTransitions transitions;
    private final JdbcClient database;

    TrialWishItem(Dossiers dossiers, StateTransitions transitions, JdbcClient database) {
        this.dossiers = dossiers;
        this.transitions = transitions;
        this.database = database;
    }

    @Override
    public ItemDescription<TrialWishClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public Ruling decide(TrialWishClaim facts) {
        return new Ruling(TrialWishRules.decide(facts), List.of());
    }

    @Override
    public TrialWishClaim facts(String handling) {
        return claim(dossiers.of(handling));
    }

    @Override
    public TrialWishClaim preview(JsonNode application, JsonNode request) {
        return claim(dossiers.preview(application, request));
    }

    @Override
    public void grant(String handling) {
        database.sql("insert into trial_wish (handling, person) values (?, ?)")
                .param(handling)
                .param(transitions.handling(handling).personId())
                .update();
    }

    @Override
    public boolean holds(long person) {
        return database.sql("select count(*) from trial_wish where person = ?")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return Map.of("wishNo", "W-" + handling);
    }

    private static TrialWishClaim claim(Dossier dossier) {
        return new TrialWishClaim(
                dossier.request().path("topic").asText(),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null));
    }
}
