package org.zaijiuye.assist.trialgrant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.records.Handling;

/** Trial grants that were given, in a table that only the test has. */
class TrialGrantRecords {

    private final JdbcClient database;

    TrialGrantRecords(JdbcClient database) {
        this.database = database;
        database.sql("""
                create table trial_grant (
                    handling varchar(80) primary key, case_number varchar(80), state varchar(20) not null)
                """).update();
    }

    void begin(Handling handling) {
        database.sql("insert into trial_grant (handling, case_number, state) values (?, ?, 'RUNNING')")
                .param(handling.number())
                .param(handling.caseNumber())
                .update();
    }

    void move(String handling, String state) {
        database.sql("update trial_grant set state = ? where handling = ?")
                .param(state)
                .param(handling)
                .update();
    }

    void moveCase(String caseNumber, String state) {
        database.sql("update trial_grant set state = ? where case_number = ?")
                .param(state)
                .param(caseNumber)
                .update();
    }
}
