package org.zaijiuye.assist.aidplan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.Markdown;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 落实援助服务: records a policy consultation and what was done; recommendations and guidances count by themselves. */
@Component
class GiveAidForm extends ServiceTaskForm {

    private final AidCycles cycles;

    GiveAidForm(AidCycles cycles, ServicePersons persons) {
        super("Task_GiveAid", AidPlanRound.PROCESS, persons);
        this.cycles = cycles;
    }

    @Override
    public Object view(UserTaskContext work) {
        var plan = cycles.plan(work.businessKey());
        var owed = cycles.owed(plan);
        var view = person(work);
        view.put("number", plan.number());
        view.put("caseNumber", plan.caseNumber());
        view.put("counter", cycles.counter(plan));
        view.put(
                "owed",
                owed.isEmpty()
                        ? "三项服务都已达到次数，提交后办结。"
                        : String.join("，", owed) + "；未达到次数的，提交后任务继续（" + AidPlanRules.BASIS.citation() + "）。");
        view.put("plan", words(plan.plan()));
        view.put("progress", words(plan.progress()));
        view.put("due", plan.servicesDue().toString());
        return view;
    }

    @Override
    public boolean shownAnewWhenTaken() {
        return true;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var number = work.businessKey();
        var policies = form.text("policies");
        cycles.noted(number, form.required("progress", "办理情况"));
        if (!policies.isEmpty()) {
            cycles.consulted(number, policies, user);
        }
        cycles.completeIfGiven(number);
        return Map.of();
    }

    private static String words(@Nullable Encrypted text) {
        return text == null ? "没有填写" : Markdown.plain(text.text());
    }
}
