package org.zaijiuye.desk;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Outbox;

/**
 * Tells the applicant, or the groups that the step names, what the step says. A bean for each call, because the engine
 * sets the step's fields on it, which therefore have no setters that it could not reach.
 */
@DiagramStep(
        title = "发送通知",
        help = "通过发件箱给申请人或者办理组发一条通知。字段 title 写标题，text 写内容（可以用 ${case.office} 一类的表达式），groups 写办理组（不填则发给申请人）。任何流程都可以使用。",
        needs = {"title", "text"})
@Component
@Scope("prototype")
class SendNoticeDelegate implements JavaDelegate {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 1000;

    private final StepSubjects subjects;
    private final Outbox outbox;
    private final IdentityService identities;
    private @Nullable Expression title;
    private @Nullable Expression text;
    private @Nullable Expression groups;

    SendNoticeDelegate(StepSubjects subjects, Outbox outbox, IdentityService identities) {
        this.subjects = subjects;
        this.outbox = outbox;
        this.identities = identities;
    }

    /** The dedupe key holds the passage through this step: a job that is tried again tells nothing twice. */
    @Override
    public void execute(DelegateExecution execution) {
        var subject = subjects.of(String.valueOf(execution.getProcessBusinessKey()));
        var key = "STEP:" + execution.getActivityInstanceId();
        var shortTitle = required(execution, title, "标题", "title", LONGEST_TITLE);
        var words = required(execution, text, "内容", "text", LONGEST_TEXT);
        var told = value(execution, groups).strip();
        if (!told.isEmpty()) {
            for (var group : told.split("\\s*,\\s*", -1)) {
                require(execution, group);
                outbox.tellOffice(group, subject.number(), key + ":" + group, shortTitle, words);
            }
        } else if (subject.person() != null) {
            outbox.tellPerson(subject.person(), subject.number(), key, shortTitle, words);
        } else {
            throw fault(execution, "没有申请人可以通知，请填写办理组（字段 groups）");
        }
    }

    /** Whom nobody belongs to, nobody would be reminded. */
    private void require(DelegateExecution execution, String group) {
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            throw fault(execution, "的办理组“" + group + "”不存在（字段 groups）");
        }
    }

    private static String required(
            DelegateExecution execution, @Nullable Expression field, String name, String id, int longest) {
        var value = value(execution, field).strip();
        if (value.isEmpty()) {
            throw fault(execution, "没有填写" + name + "（字段 " + id + "）");
        }
        return value.length() <= longest ? value : value.substring(0, longest);
    }

    private static String value(DelegateExecution execution, @Nullable Expression field) {
        return field == null || field.getValue(execution) == null
                ? ""
                : field.getValue(execution).toString();
    }

    private static NotAllowed fault(DelegateExecution execution, String what) {
        return new NotAllowed("步骤“" + execution.getCurrentActivityName() + "”" + what + "，请管理员改正流程图后重试");
    }
}
