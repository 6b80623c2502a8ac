package org.zaijiuye.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whoever is on the register, with group and layer; read and written in one statement for many. */
@Repository
public class RegisteredPeople {

    private static final String FACTS = """
            select r.person_id, r.case_number, r.profile, r.service_org, p.birth_date, r.reg_date, r.tags, r.tier,
            exists (select 1 from recognition c where c.person_id = r.person_id and c.open_key is not null) as hardship,
            exists (select 1 from entitlement e where e.case_number = r.case_number
                and e.state in ('GRANTED', 'PAYING', 'SUSPENDED', 'EXTENDED')) as claimant,
            (select count(*) from service_record s where s.case_number = r.case_number
                and s.kind = 'RECOMMENDATION' and s.counts) as recommendations,
            (select count(*) from service_record s where s.case_number = r.case_number
                and s.kind = 'GUIDANCE' and s.counts) as guidances
            from registration r join person p on p.id = r.person_id where\s""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    RegisteredPeople(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * What is to be written for one of them; left alone where somebody else has written meanwhile.
     *
     * @param before the tags that were read
     */
    public record Classified(String caseNumber, String before, String tags, int tier) {}

    /** The next of them, by the ids of the people. */
    public List<RegisteredPerson> after(long person, int size) {
        return jdbc.sql(FACTS + "r.open_key is not null and r.person_id > :person order by r.person_id limit :size")
                .params(Map.of("person", person, "size", size))
                .query(RegisteredPerson.class)
                .list();
    }

    public Optional<RegisteredPerson> ofCase(String caseNumber) {
        return jdbc.sql(FACTS + "r.case_number = :caseNumber")
                .param("caseNumber", caseNumber)
                .query(RegisteredPerson.class)
                .optional();
    }

    public void classify(List<Classified> classified) {
        if (!classified.isEmpty()) {
            SqlParameterSource[] rows = SqlParameterSourceUtils.createBatch(classified);
            batches.batchUpdate(
                    "update registration set tags = :tags, tier = :tier where case_number = :caseNumber and tags = :before",
                    rows);
        }
    }
}
