package org.zaijiuye;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.zaijiuye.port.Bank;
import org.zaijiuye.port.BankReceipt;
import org.zaijiuye.port.PaymentOrder;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.Registers;

/** What the benchmark changes about the program: SQL is counted, and registers and the bank answer at once without HTTP. */
final class BenchmarkParts {

    static final String NAME = "赵红";

    static final Map<Register, JsonNode> ANSWERS = Map.of(
            Register.PSB, data("{'name':'" + NAME + "','alive':true}"),
            Register.EMP, data("{'registrations':[],'employments':[]}"),
            Register.SI,
                    data("{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,"
                            + "'residualMonths':0,'stopReason':'U01','unemploymentMonths':84,'retireGroup':'F55',"
                            + "'lastEmployerMonth':'2025-10'}"),
            Register.MED, data("{'employerInsuredNow':false,'flexibleInsured':false,'residentInsured':false}"),
            Register.SAMR, data("{'businesses':[]}"),
            Register.EDU, data("{'enrolled':false}"),
            Register.JUS, data("{'imprisoned':false}"),
            Register.BANK,
                    data("{'accounts':[{'account':'" + ScenarioTest.ACCOUNT + "','holder':'" + NAME
                            + "','valid':true}]}"));

    private static final String REFERRAL =
            ",{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\",\"maxDistanceKm\":20}";

    private BenchmarkParts() {}

    /** The whole program on a database of its own, without jobs that run by themselves. */
    static ConfigurableApplicationContext program(String database, String url, SqlCounts counts) {
        return new SpringApplicationBuilder(ZaijiuyeApplication.class)
                .initializers(context -> into(context, counts))
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.flyway.placeholders.blob=" + (database.equals("postgres") ? "bytea" : "blob"),
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.metrics.db-reporter-activate=false",
                        // The web apps keep what the test that runs beside needs in static fields, and clear it when
                        // they close.
                        "--camunda.bpm.webapp.enabled=false",
                        "--zaijiuye.keys.folder=target/keys",
                        "--logging.level.root=warn");
    }

    /** The facts of scenario A in policy.md §14.2, each time with another person, for registration and benefit. */
    static VariableMap form(int application) {
        return form(application, "");
    }

    /** The same with five services, seven items in one submission. */
    static VariableMap sevenItems(int application) {
        return form(application, ScenarioTest.SERVICES + REFERRAL);
    }

    private static VariableMap form(int application, String services) {
        var born = LocalDate.of(1984, 3, 12).minusDays(application / 400);
        var form = ScenarioTest.form(
                CaseLoad.number(application),
                Hall.idNo("140106", born, application % 400 * 2),
                NAME,
                "371082001",
                "2025-11-04T09:00:00",
                "2025-10-31",
                "U01",
                ScenarioTest.REGISTRATION + ScenarioTest.BENEFIT + services);
        return Variables.putValueTyped("application", Variables.stringValue(form, true));
    }

    static void into(ConfigurableApplicationContext context, SqlCounts counts) {
        var beans = context.getBeanFactory();
        beans.registerSingleton("noTestClasses", new NoTestClasses());
        beans.addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource ? counts.around(dataSource) : bean;
            }
        });
        ((GenericApplicationContext) context)
                .registerBean(
                        "registersAtOnce",
                        Registers.class,
                        () -> (register, query) -> new RegisterAnswer(
                                RegisterAnswer.Result.MATCH,
                                LocalDate.parse("2025-11-03"),
                                Objects.requireNonNull(ANSWERS.get(register))),
                        definition -> definition.setPrimary(true));
        ((GenericApplicationContext) context)
                .registerBean("bankAtOnce", Bank.class, BankAtOnce::new, definition -> definition.setPrimary(true));
    }

    /** Pays every line as soon as it gets the order. */
    private static final class BankAtOnce implements Bank {

        @Override
        public BankReceipt pay(PaymentOrder order) {
            return new BankReceipt(
                    order.batchNumber(),
                    order.lines().stream()
                            .map(each -> new BankReceipt.Line(
                                    each.line(), each.amount(), BankReceipt.Result.PAID, null, each.line()))
                            .toList());
        }

        @Override
        public BankReceipt receipt(String batchNumber) {
            throw new IllegalStateException("every line of " + batchNumber + " has been answered at once");
        }
    }

    private static JsonNode data(String json) {
        return Hall.json(json.replace('\'', '"'));
    }

    /** The program's component scan sees the test classes as well, among them set-ups of other tests. */
    static final class NoTestClasses extends TypeExcludeFilter {

        private static final String OWN = BenchmarkParts.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().startsWith(OWN);
        }
    }
}
