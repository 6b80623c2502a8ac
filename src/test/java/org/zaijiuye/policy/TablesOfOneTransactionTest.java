package org.zaijiuye.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("同一事务内参数表版本不变")
class TablesOfOneTransactionTest {

    private static PolicyEngine tables;
    private static TransactionTemplate transaction;
    private static TransactionTemplate another;

    @BeforeAll
    static void start() {
        tables = PolicyEngine.running();
        var transactions = new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:transactions"));
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterEach
    void withdraw() {
        tables.withdrawChanges();
    }

    @Test
    void a_table_deployed_meanwhile_holds_from_the_next_transaction_on() {
        transaction.executeWithoutResult(status -> {
            assertThat(wageClass()).isEqualTo("山东二类");
            deployChange();
            assertThat(wageClass()).isEqualTo("山东二类");
            another.executeWithoutResult(inner -> assertThat(wageClass()).isEqualTo("山东一类"));
            assertThat(wageClass()).isEqualTo("山东二类");
        });
        transaction.executeWithoutResult(status -> assertThat(wageClass()).isEqualTo("山东一类"));
    }

    @Test
    void a_table_first_asked_after_the_deployment_belongs_to_the_same_set() {
        transaction.executeWithoutResult(status -> {
            tables.calendars.current();
            deployChange();
            assertThat(wageClass()).isEqualTo("山东二类");
        });
    }

    @Test
    void nothing_is_remembered_outside_or_after_a_rollback() {
        transaction.executeWithoutResult(status -> {
            wageClass();
            status.setRollbackOnly();
        });
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        assertThat(wageClass()).isEqualTo("山东二类");
        deployChange();
        assertThat(wageClass()).isEqualTo("山东一类");
    }

    private static void deployChange() {
        tables.deploy("WageClass", PolicyEngine.xml("WageClass").replace("山东二类", "山东一类"));
    }

    private static String wageClass() {
        return tables.policies.row("WageClass", Map.of("area", "371083")).text("wageClass");
    }
}
