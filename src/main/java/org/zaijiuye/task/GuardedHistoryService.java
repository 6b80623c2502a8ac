package org.zaijiuye.task;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoryServiceImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * Whoever sees an open task may read what has happened to it. The engine would ask for the right to the history of all
 * its siblings, at every office, or leave a right behind for each task that ever was.
 */
public class GuardedHistoryService extends HistoryServiceImpl {

    @Override
    public HistoricTaskInstanceQuery createHistoricTaskInstanceQuery() {
        return new OfTask(commandExecutor);
    }

    @Override
    public UserOperationLogQuery createUserOperationLogQuery() {
        return new LogOfTask(commandExecutor);
    }

    private static final class OfTask extends HistoricTaskInstanceQueryImpl {

        private static final long serialVersionUID = 1L;

        OfTask(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public List<HistoricTaskInstance> executeList(CommandContext context, Page page) {
            return TaskServiceChecks.sees(context, taskId)
                    ? context.runWithoutAuthorization(() -> super.executeList(context, page))
                    : super.executeList(context, page);
        }

        @Override
        public long executeCount(CommandContext context) {
            return TaskServiceChecks.sees(context, taskId)
                    ? context.runWithoutAuthorization(() -> super.executeCount(context))
                    : super.executeCount(context);
        }
    }

    private static final class LogOfTask extends UserOperationLogQueryImpl {

        private static final long serialVersionUID = 1L;

        LogOfTask(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public List<UserOperationLogEntry> executeList(CommandContext context, Page page) {
            return TaskServiceChecks.sees(context, taskId)
                    ? StaffNames.signLog(
                            context, context.runWithoutAuthorization(() -> super.executeList(context, page)))
                    : super.executeList(context, page);
        }

        @Override
        public long executeCount(CommandContext context) {
            return TaskServiceChecks.sees(context, taskId)
                    ? context.runWithoutAuthorization(() -> super.executeCount(context))
                    : super.executeCount(context);
        }
    }
}
