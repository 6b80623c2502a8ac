package org.zaijiuye.engine;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DeleteProcessDefinitionsSelectBuilder;
import org.zaijiuye.problem.NotAllowed;

/** The repository service behind REST, closed for deleting what cases and their history hang on. */
public class GuardedRepositoryService extends RepositoryServiceImpl {

    /** What is written beside the diagram would delete histories that the law keeps. */
    private static final String HISTORY = "历史保存期不能在这里更改，没有保存。自有流程的请在 Modeler 中改“Time to live”，重新部署。";

    @Override
    public void deleteDeployment(String id, boolean cascade, boolean skipListeners, boolean skipMappings) {
        requireProgram();
        super.deleteDeployment(id, cascade, skipListeners, skipMappings);
    }

    @Override
    public void deleteProcessDefinition(String id, boolean cascade, boolean skipListeners, boolean skipMappings) {
        requireProgram();
        super.deleteProcessDefinition(id, cascade, skipListeners, skipMappings);
    }

    @Override
    public DeleteProcessDefinitionsSelectBuilder deleteProcessDefinitions() {
        requireProgram();
        return super.deleteProcessDefinitions();
    }

    @Override
    public void updateProcessDefinitionHistoryTimeToLive(String id, Integer days) {
        throw new NotAllowed(HISTORY);
    }

    @Override
    public void updateDecisionDefinitionHistoryTimeToLive(String id, Integer days) {
        throw new NotAllowed(HISTORY);
    }

    /** What a person deletes takes running cases and the history of closed ones along. */
    private void requireProgram() {
        if (commandExecutor.execute(CommandContext::getAuthenticatedUserId) != null) {
            throw new NotAllowed("部署和流程定义不能删除：在办的件和已办结的件的历史会一并丢失，没有删除。要退回改动，请到“流程版本”页面（/admin/bundle）恢复以前的版本，或者撤下文件。");
        }
    }
}
