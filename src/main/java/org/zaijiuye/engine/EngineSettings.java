package org.zaijiuye.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.UnwrapRefusal;
import org.zaijiuye.task.ExternalTopics;
import org.zaijiuye.task.GuardedFormService;
import org.zaijiuye.task.GuardedHistoryService;
import org.zaijiuye.task.GuardedManagementService;
import org.zaijiuye.task.GuardedTaskService;
import org.zaijiuye.task.IntegratorExternalTasks;
import org.zaijiuye.task.TaskNotes;
import org.zaijiuye.task.TaskRights;

/** What the engine must be told in code; everything that is a plain setting stands in {@code application.yaml}. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final DataSource dataSource;
    private final List<BpmnParseListener> builtIn;
    private final ObjectProvider<TaskNotes> notes;
    private final ListableBeanFactory beans;
    private final ExternalTopics externalTopics;

    /**
     * @param ourTables asked for only so that Flyway has run before the engine creates its tables: on a schema that is
     *     not empty Flyway would refuse to begin
     * @param builtIn what no model can leave out
     */
    @SuppressWarnings("UnusedVariable")
    EngineSettings(
            FlywayMigrationInitializer ourTables,
            DataSource dataSource,
            List<BpmnParseListener> builtIn,
            ObjectProvider<TaskNotes> notes,
            ListableBeanFactory beans,
            ExternalTopics externalTopics) {
        this.dataSource = dataSource;
        this.builtIn = builtIn;
        this.notes = notes;
        this.beans = beans;
        this.externalTopics = externalTopics;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new LeanHistory())));
        engine.setHistory(LeanHistory.NAME);
        engine.setExpressionManager(new DiagramExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setFailedJobCommandFactory(FailedJob::new);
        engine.setResourceAuthorizationProvider(new TaskRights());
        engine.setRuntimeService(new GuardedRuntimeService());
        engine.setTaskService(new GuardedTaskService(notes));
        engine.setFormService(new GuardedFormService());
        engine.setExternalTaskService(new IntegratorExternalTasks(externalTopics));
        engine.setCustomSessionFactories(
                new ArrayList<>(List.of(GuardedFormService.sessions(), TaskAuthorizations.sessions())));
        engine.setFilterService(new GuardedFilterService());
        engine.setHistoryService(new GuardedHistoryService());
        engine.setManagementService(new GuardedManagementService(engine));
        // Interceptors are chained through a field of their own: each chain needs its own object.
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new UnwrapRefusal())));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new UnwrapRefusal())));
        // Otherwise each refusal of a clerk is logged as an error with its stack trace.
        engine.setEnableCmdExceptionLogging(false);
        parseListeners(engine).addAll(builtIn);
    }

    /** Without this index the end of every task scans all open tasks for children of it. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new JdbcTemplate(dataSource)
                .execute("create index if not exists ZJY_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");
    }

    private static List<BpmnParseListener> parseListeners(ProcessEngineConfigurationImpl engine) {
        var listeners = engine.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPreBPMNParseListeners(listeners);
        }
        return listeners;
    }
}
