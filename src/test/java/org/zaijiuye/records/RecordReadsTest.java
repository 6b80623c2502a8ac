package org.zaijiuye.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Citizens;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("同一事务内相同的读取只问一次，写入或加锁之后重新读取")
class RecordReadsTest extends Citizens {

    @Autowired
    Persons persons;

    @Autowired
    Entitlements entitlements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EvidenceFile file;

    private String number = "";
    private long id;

    @BeforeEach
    void somebody() {
        hall.at("2025-11-04T09:00");
        number = Hall.number("READ");
        submit(number, citizen(""), "2025-11-04T09:00", REGISTRATION);
        id = jdbc.sql("select person_id from application where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    @Test
    void the_same_question_has_the_same_answer_until_something_is_written() {
        transaction.executeWithoutResult(status -> {
            var first = persons.findById(id);
            assertThat((Object) persons.findById(id)).isSameAs(first);
            jdbc.sql("update person set residence_area = '371002001' where id = ?")
                    .param(id)
                    .update();
            assertThat(residence()).isEqualTo("371002001");
            persons.resides(id, "371003001");
            assertThat(residence()).isEqualTo("371003001");
        });
    }

    @Test
    void what_others_wrote_is_seen_once_the_row_is_held() {
        transaction.executeWithoutResult(status -> {
            persons.resides(id, "371082002");
            status.flush();
        });
        transaction.executeWithoutResult(status -> {
            assertThat(residence()).isEqualTo("371082002");
            CompletableFuture.runAsync(() -> persons.resides(id, "371002001")).join();
            persons.lock(id);
            assertThat(residence()).isEqualTo("371002001");
        });
    }

    @Test
    void a_row_that_is_held_already_is_no_news() {
        transaction.executeWithoutResult(status -> {
            persons.lock(id);
            var first = persons.findById(id);
            persons.lock(id);
            assertThat((Object) persons.findById(id)).isSameAs(first);
        });
    }

    @Test
    void a_row_that_was_taken_as_that_of_a_handling_is_held() {
        transaction.executeWithoutResult(status -> {
            persons.lockOf(number + "-01");
            var first = persons.findById(id);
            assertThat(persons.lock(id)).contains(id);
            assertThat((Object) persons.findById(id)).isSameAs(first);
        });
    }

    @Test
    void evidence_is_asked_again_when_there_is_more_of_it_not_when_a_handling_moves() {
        transaction.executeWithoutResult(status -> {
            var first = evidence();
            jdbc.sql("update handling set case_kind = case_kind").update();
            assertThat(evidence()).isSameAs(first);
            jdbc.sql("update evidence set cause = cause").update();
            assertThat(evidence()).isNotSameAs(first);
        });
    }

    private Evidence evidence() {
        return file.ofApplication(number, number + "-01").get(0);
    }

    @Test
    void outside_a_transaction_and_in_the_next_one_nothing_is_remembered() {
        assertThat((Object) persons.findById(id)).isNotSameAs(persons.findById(id));
        Object first = transaction.execute(status -> persons.findById(id));
        Object second = transaction.execute(status -> persons.findById(id));
        assertThat(second).isNotSameAs(first);
    }

    @Test
    void records_of_two_kinds_with_the_same_id_are_told_apart() {
        transaction.executeWithoutResult(status -> {
            assertThat(persons.findById(id)).isPresent();
            assertThat(entitlements.findById(id).map(Object::getClass)).isNotEqualTo(Optional.of(Person.class));
            assertThat(entitlements.existsById(id))
                    .isEqualTo(entitlements.findById(id).isPresent());
        });
    }

    @Test
    void a_list_belongs_to_whoever_asked_for_it() {
        transaction.executeWithoutResult(status -> {
            persons.namesInBatch("none").add("somebody");
            assertThat(persons.namesInBatch("none")).isEmpty();
        });
    }

    private String residence() {
        return persons.findById(id).orElseThrow().residenceArea();
    }
}
