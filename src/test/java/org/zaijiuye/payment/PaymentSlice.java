package org.zaijiuye.payment;

import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.port.NoticeGateway;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.PaymentBatches;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Recoveries;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.recovery.RecoveryBooking;
import org.zaijiuye.register.benefit.payment.BenefitBooks;
import org.zaijiuye.shared.Item;

/** The payment diagram with its real delegates, tables and records; only the bank is a stub. */
@EnableAutoConfiguration(
        exclude = SecurityAutoConfiguration.class,
        excludeName =
                "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration")
@EnableJdbcRepositories("org.zaijiuye")
@ComponentScan({
    "org.zaijiuye.engine",
    "org.zaijiuye.json",
    "org.zaijiuye.problem",
    "org.zaijiuye.task",
    "org.zaijiuye.dossier",
    "org.zaijiuye.timelimit",
    "org.zaijiuye.office",
    "org.zaijiuye.decision",
    "org.zaijiuye.event",
    "org.zaijiuye.desk",
    "org.zaijiuye.records",
    "org.zaijiuye.policy",
    "org.zaijiuye.payment",
    "org.zaijiuye.recovery",
    "org.zaijiuye.register.benefit.payment"
})
class PaymentSlice {

    /** No item is handled here. */
    @Bean
    List<Item<?>> noItems() {
        return List.of();
    }

    /** Notices stay in their table. */
    @Bean
    NoticeGateway nowhere() {
        return (id, address, title, text) -> {};
    }

    @Bean
    StubBank stubBank() {
        return new StubBank();
    }

    @Bean
    Payees payees(
            Offices offices,
            Persons persons,
            Handlings handlings,
            Registrations registrations,
            Awards awards,
            Entitlements entitlements,
            Decisions decisions,
            BatchNotes notes,
            BenefitBooks books,
            AwardAccounts accounts,
            RuntimeService runtime,
            JdbcClient sql) {
        return new Payees(
                offices,
                persons,
                handlings,
                registrations,
                awards,
                entitlements,
                decisions,
                notes,
                books,
                accounts,
                runtime,
                sql);
    }

    @Bean
    BenefitHistory.Doors doors(
            Payees payees,
            BatchCollection collection,
            PaymentOrderBuilder orders,
            BatchSettlement settlement,
            BankAnswers answers,
            PaymentBatches batches,
            PaymentLines lines,
            Recoveries recoveries,
            RecoveryBooking booking,
            JdbcClient sql) {
        return new BenefitHistory.Doors(
                payees, collection, orders, settlement, answers, batches, lines, recoveries, booking, sql);
    }

    /** Only what payment needs, so that the other diagrams' beans may be missing. */
    @Bean
    SmartInitializingSingleton models(RepositoryService repository) {
        return () -> {
            var deployment = repository.createDeployment();
            try {
                for (var pattern : new String[] {
                    "PaymentBatchProcess.bpmn",
                    "BankReconciliationProcess.bpmn",
                    "RecoveryProcess.bpmn",
                    "payment/*.form",
                    "policy/*.dmn"
                }) {
                    var folder = pattern.endsWith(".form") ? "classpath:forms/" : "classpath:processes/";
                    for (var file : new PathMatchingResourcePatternResolver().getResources(folder + pattern)) {
                        deployment.addInputStream(file.getFilename(), file.getInputStream());
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            deployment.deploy();
        };
    }
}
