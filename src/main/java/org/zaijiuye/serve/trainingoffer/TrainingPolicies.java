package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Published training policies. */
interface TrainingPolicies extends ListCrudRepository<TrainingPolicy, String> {

    List<TrainingPolicy> findByShownTrueOrderByTitle();

    @Modifying
    @Query("update training_policy set shown = false where code = :code")
    void hide(String code);

    @Modifying
    @Query("update training_policy set confirmed_on = :on where code = :code")
    void confirm(String code, LocalDate on);
}
