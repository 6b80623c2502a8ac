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
import org.camunda.bpm.engine.runtime.Job;

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

    /** By itself it runs at night; by day it would take the database from those who work. */
    @Override
    public Job cleanUpHistoryAsync(boolean immediatelyDue) {
        GuardedManagementService.requireProgram(commandExecutor, "历史数据由系统每晚按保存期限自动清理，不能手工清理，没有执行。要改清理时段的，请由运维修改程序配置。");
        return super.cleanUpHistoryAsync(immediatelyDue);
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
