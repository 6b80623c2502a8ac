package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Published institutions; with the end of its licence one is hidden, by the date itself. */
interface TrainingInstitutions extends ListCrudRepository<TrainingInstitution, String> {

    @Query("select * from training_institution where shown and licence_until >= :today order by name, code")
    List<TrainingInstitution> visible(LocalDate today);

    @Modifying
    @Query("update training_institution set shown = false where code = :code")
    void hide(String code);

    @Modifying
    @Query("update training_institution set confirmed_on = :on where code = :code")
    void confirm(String code, LocalDate on);
}
