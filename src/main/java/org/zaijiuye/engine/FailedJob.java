package org.zaijiuye.engine;

import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.core.NestedExceptionUtils;
import org.zaijiuye.problem.UnwrapRefusal;

/**
 * Says of a failed job, and so of its incident, what was not done and what to do. A refusal of ours says so itself; of
 * anything else the cause stands behind the sentence, and all of it in the job's stack trace.
 */
final class FailedJob extends DefaultJobRetryCmd {

    private static final int LONGEST_CAUSE = 300;

    FailedJob(String job, Throwable thrown) {
        super(job, thrown);
    }

    @Override
    protected void logException(JobEntity job) {
        super.logException(job);
        if (exception != null && !UnwrapRefusal.isForPeople(exception)) {
            job.setExceptionMessage(
                    "%s出现故障，没有办成，这一步所做的都没有保存，系统会自动再试。次数用完的，请把原因告知技术人员，排除后由管理员在 Cockpit 中重试（Increment number of retries）。原因：%s"
                            .formatted(place(job), cause(exception)));
        }
    }

    /** Jobs of batches and of the engine itself stand in no diagram. */
    private String place(JobEntity job) {
        var step = getCurrentActivity(Context.getCommandContext(), job);
        if (step == null) {
            return "系统作业 " + job.getJobHandlerType();
        }
        var process = step.getProcessDefinition();
        return "流程“%s”的步骤“%s”（%s）"
                .formatted(
                        Objects.requireNonNullElse(process.getName(), job.getProcessDefinitionKey()),
                        Objects.requireNonNullElse(step.getName(), step.getId()),
                        step.getId());
    }

    /** Its first line: where a database adds more, it is the values. */
    private static String cause(Throwable thrown) {
        var root = NestedExceptionUtils.getMostSpecificCause(thrown);
        var words = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        var text = root.getClass().getSimpleName() + "：" + words;
        return text.substring(0, Math.min(text.length(), LONGEST_CAUSE));
    }
}
