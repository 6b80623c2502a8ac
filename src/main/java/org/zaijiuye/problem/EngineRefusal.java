package org.zaijiuye.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ClassLoadingException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.DeploymentResourceNotFoundException;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why the engine refuses a request, told by the kind of its exception; its English words go to the log alone. */
final class EngineRefusal {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRefusal.class);

    private static final String ABSENT = "没有找到所指的对象（流程、任务、作业、用户等），或者缺少必填的内容；可能已经办结或者删除，请刷新后核对编号和内容。";
    private static final String INVALID = "请求中的参数或者内容不符合要求，没有执行；请对照引擎接口文档（/openapi/engine.json）改正。";

    private static final List<Kind> KINDS = List.of(
            new Kind(SuspendedEntityInteractionException.class, 409, "所指的流程、任务或者作业已被暂停，没有执行；请由系统管理员恢复后再办。"),
            new Kind(MismatchingMessageCorrelationException.class, 400, "没有流程在等待这条消息，没有执行；请核对消息名称和业务键。"),
            new Kind(AuthenticationException.class, 401, "用户名或者口令不对，请核对；连续输错后须稍候再试。"),
            new Kind(NotAllowedException.class, 403, "这项操作不被允许，没有执行；确需办理的，请联系系统管理员。"),
            new Kind(NotFoundException.class, 404, ABSENT),
            new Kind(NullValueException.class, 400, ABSENT),
            new Kind(DeploymentResourceNotFoundException.class, 404, ABSENT),
            new Kind(MigrationPlanValidationException.class, 400, "迁移方案与流程图不符，没有执行；请核对两个版本中的元素。"),
            new Kind(MigratingProcessInstanceValidationException.class, 400, "所指的流程实例不能按此方案迁移，没有执行；请核对方案。"),
            new Kind(BadUserRequestException.class, 400, INVALID),
            new Kind(NotValidException.class, 400, INVALID),
            new Kind(ClassLoadingException.class, 400, "请求中写有程序里没有的类型，没有执行；请改用规定的类型。"));

    private EngineRefusal() {}

    private record Kind(Class<? extends ProcessEngineException> type, int status, String sentence) {}

    static Optional<Rejected> of(Throwable thrown) {
        var declared = declared(thrown);
        var refusal = Causes.of(thrown)
                .flatMap(cause -> KINDS.stream().filter(kind -> kind.type().isInstance(cause)))
                .findFirst()
                .map(kind -> new Rejected(declared.orElse(kind.status()), kind.sentence(), List.of()))
                .or(() -> declared.map(HttpRefusal::of))
                .or(() -> plain(thrown) ? Optional.of(new Rejected(400, INVALID, List.of())) : Optional.empty());
        refusal.ifPresent(known -> LOG.debug("refused with {}", known.status(), thrown));
        return refusal;
    }

    /** The status that the engine's REST or Jersey chose, where they blame the caller. */
    private static Optional<Integer> declared(Throwable thrown) {
        var rest = Causes.find(thrown, RestException.class)
                .flatMap(cause -> Optional.ofNullable(cause.getStatus()))
                .map(status -> status.getStatusCode());
        return rest.or(() -> Causes.find(thrown, WebApplicationException.class)
                        .map(cause -> cause.getResponse().getStatus()))
                .filter(status -> status >= 400 && status < 500);
    }

    /** The engine's general exception, which it throws itself where a request asks for what cannot be done. */
    private static boolean plain(Throwable thrown) {
        return Causes.of(thrown)
                .allMatch(cause -> cause.getClass() == ProcessEngineException.class || cause instanceof RestException);
    }
}
