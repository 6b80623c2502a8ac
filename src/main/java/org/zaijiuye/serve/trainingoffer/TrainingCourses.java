package org.zaijiuye.serve.trainingoffer;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Published courses. */
interface TrainingCourses extends ListCrudRepository<TrainingCourse, String> {

    @Query("select code from training_course where code = :code for update")
    Optional<String> lock(String code);

    @Modifying
    @Query("update training_course set shown = false where code = :code")
    void hide(String code);

    @Modifying
    @Query("update training_course set confirmed_on = :on where code = :code")
    void confirm(String code, LocalDate on);
}
