package org.zaijiuye;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test deployed is gone after it, as if it had never been: what was in force before is in force again. */
public final class TakenBack {

    private TakenBack() {}

    /** With the cases that run on it. */
    public static void deployment(RepositoryService repository, String id) {
        ((RepositoryServiceImpl) repository).getCommandExecutor().execute(context -> {
            var database = context.getProcessEngineConfiguration().getDataSource();
            return JdbcClient.create(database)
                    .sql("delete from bundle_change where deployment = ?")
                    .param(id)
                    .update();
        });
        repository.deleteDeployment(id, true, true, true);
    }
}
