package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Agreements on internships. */
interface InternshipAgreements extends ListCrudRepository<InternshipAgreement, Long> {

    boolean existsByPersonIdAndCompletedTrue(long personId);

    Optional<InternshipAgreement> findByOpenKey(String openKey);

    @Modifying
    @Query("update internship_agreement set ended_on = :on, completed = :completed, open_key = null where id = :id")
    void end(long id, LocalDate on, boolean completed);
}
