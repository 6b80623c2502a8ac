package org.zaijiuye.records;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which offices and which systems have to do with a person. */
@Repository
public class ServingOffices {

    private final JdbcClient jdbc;

    ServingOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Offices that accepted or handle something of theirs, where they are registered, or that serve them. */
    public List<String> of(long person) {
        return jdbc.sql("""
                        select office from application where person_id = :person
                        union select office from handling where person_id = :person
                        union select register_org from registration where person_id = :person
                        union select service_org from registration where person_id = :person
                        """).param("person", person).query(String.class).list();
    }

    /** Who sent applications of theirs. */
    public List<String> senders(long person) {
        return jdbc.sql("select distinct sender from application where person_id = :person")
                .param("person", person)
                .query(String.class)
                .list();
    }
}
