package org.zaijiuye;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * An engine with our diagrams, tables, forms and settings, but nothing of our code: delegates do nothing except to set
 * the variable that a gateway reads and to send the messages between diagrams; predicates answer as they do for an
 * application for registration and benefit.
 */
public final class EmptyEngine {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+Delegate)}");

    private EmptyEngine() {}

    /** @param like the program's engine, whose history level is taken */
    static ProcessEngine start(DataSource dataSource, ProcessEngine like) throws IOException {
        var history = ((ProcessEngineConfigurationImpl) like.getProcessEngineConfiguration()).getHistoryLevel();
        var resources = resources();
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("empty");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(new DataSourceTransactionManager(dataSource));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setCustomHistoryLevels(List.of(history));
        configuration.setHistory(history.getName());
        configuration.setHistoryTimeToLive("P5479D");
        configuration.setHistoryRemovalTimeStrategy("start");
        configuration.setAuthorizationEnabled(true);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans(resources));
        var engine = configuration.buildProcessEngine();
        new JdbcTemplate(dataSource).execute("create index ZJY_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
        permitAll(engine);
        var deployment = engine.getRepositoryService().createDeployment();
        resources.forEach(deployment::addString);
        deployment.deploy();
        return engine;
    }

    /** One round of the external tasks, as large as the program's. */
    static void work(ProcessEngine engine) {
        var tasks = engine.getExternalTaskService();
        tasks.fetchAndLock(20, "empty")
                .topic("registers", 20_000)
                .variables(List.of())
                .execute()
                .forEach(task -> tasks.complete(task.getId(), "empty"));
    }

    private static Map<String, String> resources() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var texts = new HashMap<String, String>();
        for (var pattern : List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form")) {
            for (var resource : resolver.getResources("classpath*:/" + pattern)) {
                if (!resource.getURL().getPath().contains("test-classes")) {
                    texts.put(
                            resource.getURL().getPath().replaceFirst(".*/classes/", ""),
                            resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private static void permitAll(ProcessEngine engine) {
        var authorizations = engine.getAuthorizationService();
        Stream.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK)
                .forEach(resource -> {
                    var all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
                    all.setResource(resource);
                    all.setResourceId(Authorization.ANY);
                    all.addPermission(Permissions.ALL);
                    authorizations.saveAuthorization(all);
                });
    }

    private static Map<Object, Object> beans(Map<String, String> resources) {
        var names = resources.values().stream()
                .flatMap(text -> DELEGATE.matcher(text).results())
                .map((MatchResult match) -> match.group(1))
                .distinct();
        Map<Object, Object> beans =
                new HashMap<>(names.collect(toMap(name -> name, name -> delegate(execution -> {}))));
        beans.put("intakeListener", (ExecutionListener) execution -> {});
        beans.put("recordDecisionDelegate", delegate(EmptyEngine::grant));
        beans.put("grantItemDelegate", delegate(EmptyEngine::takeEffect));
        List.of(
                        "chosen",
                        "applicationItems",
                        "deadlines",
                        "registers",
                        "reviewRoute",
                        "reviewers",
                        "keptEvents",
                        "outcomes")
                .forEach(name -> beans.put(name, new Answers()));
        return beans;
    }

    private static JavaDelegate delegate(JavaDelegate delegate) {
        return delegate;
    }

    private static void grant(DelegateExecution execution) {
        execution.setVariable((isRegistration(execution) ? "registration" : "benefit") + "Outcome", "GRANTED");
    }

    private static boolean isRegistration(DelegateExecution execution) {
        return execution.getProcessBusinessKey().endsWith("-01");
    }

    private static void takeEffect(DelegateExecution execution) {
        if (isRegistration(execution)) {
            openCase(execution);
        } else {
            tellCase(execution);
        }
    }

    private static void openCase(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("RegistrationGranted")
                .processInstanceBusinessKey(caseNumber(execution))
                .correlateStartMessage();
    }

    private static void tellCase(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("CircumstancesChanged")
                .processInstanceBusinessKey(caseNumber(execution))
                .correlateAllWithResult();
    }

    private static String caseNumber(DelegateExecution execution) {
        return "C" + execution.getProcessBusinessKey().replaceFirst("-0.$", "");
    }

    /** What the diagrams ask; public, because expressions call it. */
    public static final class Answers {

        private static final Date LATER = Date.from(Instant.parse("2096-10-02T07:06:40Z"));

        public boolean test(DelegateExecution execution, String item) {
            return item.equals("registration") || item.equals("benefit");
        }

        public boolean stage(DelegateExecution execution, String stage) {
            return stage.equals("register");
        }

        public boolean is(DelegateExecution execution, String outcome) {
            return outcome.equals(
                    execution.getVariable((isRegistration(execution) ? "registration" : "benefit") + "Outcome"));
        }

        public boolean any(DelegateExecution execution) {
            return false;
        }

        public boolean blocked(DelegateExecution execution, String item) {
            return false;
        }

        public void accept(DelegateExecution execution, String item) {}

        public String number(DelegateExecution execution, String item) {
            return execution.getProcessBusinessKey() + (item.equals("registration") ? "-01" : "-02");
        }

        public boolean takes(DelegateExecution execution, String step) {
            return step.equals("FIRST_REVIEW")
                    || (step.equals("RECHECK")
                            && execution.getProcessBusinessKey().endsWith("-02"));
        }

        public String groups(DelegateExecution execution) {
            return "street-clerk-371082001";
        }

        public boolean verified(DelegateExecution execution) {
            return true;
        }

        public Date due(DelegateExecution execution) {
            return LATER;
        }

        public Date promise(DelegateExecution execution) {
            return LATER;
        }
    }
}
