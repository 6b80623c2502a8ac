package org.zaijiuye.payment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.zaijiuye.problem.NotAllowed;

/** The variables of PaymentBatchProcess: the batches of a run, and in each turn of the body one of them. */
final class PaymentVariables {

    static final String BATCH = "batch";
    private static final String PROCESS = "PaymentBatchProcess";
    private static final String OPENED = "openedBatches";

    private PaymentVariables() {}

    /** Json, because the list of a province is longer than a text variable may be. */
    static void opened(DelegateExecution execution, List<String> numbers) {
        execution.setVariable(
                OPENED, SpinValues.jsonValue(Spin.JSON(numbers).toString()).create());
    }

    static List<String> opened(DelegateExecution execution) {
        var numbers = (SpinJsonNode) execution.getVariable(OPENED);
        return numbers.elements().stream().map(SpinJsonNode::stringValue).collect(Collectors.toList());
    }

    static String batch(DelegateExecution execution) {
        return (String) execution.getVariable(BATCH);
    }

    static String batch(TaskService tasks, String taskId) {
        return (String) Objects.requireNonNull(tasks.getVariable(taskId, BATCH));
    }

    /** @throws NotAllowed for a task that is not of the process whose batches the records know */
    static String batch(LockedExternalTask task) {
        if (!PROCESS.equals(task.getProcessDefinitionKey())) {
            throw new NotAllowed("外部任务（主题 " + task.getTopicName() + "）只能用在流程 " + PROCESS + " 中，不能用在流程 "
                    + task.getProcessDefinitionKey() + " 中，没有送银行。请管理员从流程图中去掉该步骤。");
        }
        return Optional.ofNullable((String) task.getVariables().get(BATCH))
                .orElseThrow(() -> new NotAllowed("发送批次的步骤没有批次变量 batch，不知道要发送哪一批。请管理员核对流程图，改正后重试。"));
    }
}
