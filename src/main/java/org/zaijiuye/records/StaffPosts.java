package org.zaijiuye.records;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Posts and who held them from when until when; written by {@code office}. */
public interface StaffPosts extends ListCrudRepository<StaffPost, Long> {

    List<StaffPost> findByUserIdOrderById(String userId);

    /** Those who hold one of the posts now, each once. */
    @Query("select distinct user_id from staff_post where group_id in (:groups) and until is null")
    List<String> holders(Collection<String> groups);

    @Modifying
    @Query("""
            update staff_post set until = :at, ended_by = :by
            where user_id = :user and group_id = :group and until is null
            """)
    void end(String user, String group, LocalDateTime at, String by);
}
