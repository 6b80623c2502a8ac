package org.zaijiuye.task;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesByJobsAsyncBuilderImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesByProcessAsyncBuilderImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.SetJobRetriesAsyncBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesByJobsAsyncBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesByProcessAsyncBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;

/**
 * The management service behind REST, closed for running a job by hand. The engine counts a refusal for missing rights
 * as a failure of the job, so that anybody who knows its id could use up its retries. Nor does anybody take all retries
 * away: cases, time limits and payments would stop in silence.
 */
public class GuardedManagementService extends ManagementServiceImpl {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedManagementService.class);

    public GuardedManagementService(ProcessEngineConfigurationImpl engine) {
        super(engine);
    }

    @Override
    public void toggleTelemetry(boolean enabled) {
        requireProgram(commandExecutor, "本系统不向外部发送使用数据（telemetry），不能更改这项设置，没有保存。");
        super.toggleTelemetry(enabled);
    }

    /** @throws Rejected 403 if somebody asks for it, who is named in the program's log */
    static void requireProgram(CommandExecutor engine, String sentence) {
        var caller = engine.execute(CommandContext::getAuthenticatedUserId);
        if (caller != null) {
            LOG.warn("refused to {}: {}", caller, sentence);
            throw new Rejected(403, sentence, List.of());
        }
    }

    @Override
    public void executeJob(String jobId) {
        var caller = commandExecutor.execute(context -> String.valueOf(context.getAuthenticatedUserId()));
        if (!caller.equals("null")) {
            throw new NotAllowed("作业由系统按时自动执行，不能手工执行。");
        }
        super.executeJob(jobId);
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        requireTries(retries);
        return new SetJobRetriesBuilderImpl(commandExecutor, retries) {
            @Override
            public SetJobRetriesBuilder dueDate(@Nullable Date date) {
                return super.dueDate(requireNow(date));
            }
        };
    }

    @Override
    public SetJobRetriesByJobsAsyncBuilder setJobRetriesByJobsAsync(int retries) {
        requireTries(retries);
        return new SetJobRetriesByJobsAsyncBuilderImpl(commandExecutor, retries) {
            @Override
            public SetJobRetriesAsyncBuilder dueDate(@Nullable Date date) {
                return super.dueDate(requireNow(date));
            }
        };
    }

    @Override
    public SetJobRetriesByProcessAsyncBuilder setJobRetriesByProcessAsync(int retries) {
        requireTries(retries);
        return new SetJobRetriesByProcessAsyncBuilderImpl(commandExecutor, retries) {
            @Override
            public SetJobRetriesByProcessAsyncBuilder dueDate(@Nullable Date date) {
                return super.dueDate(requireNow(date));
            }
        };
    }

    private static @Nullable Date requireNow(@Nullable Date date) {
        if (date != null && date.toInstant().isAfter(ClockUtil.getCurrentTime().toInstant())) {
            throw new Rejected(422, "重试不能推迟到以后（dueDate）：办件、时限或者发放会无声地停住，没有保存。请去掉 dueDate，立即重试。", List.of());
        }
        return date;
    }

    private static void requireTries(int retries) {
        if (retries < 1) {
            throw new Rejected(422, "重试次数（retries）应为1以上：改成0，办件、时限或者发放会无声地停住，没有保存。要暂停一个流程，请暂停流程定义。", List.of());
        }
    }
}
