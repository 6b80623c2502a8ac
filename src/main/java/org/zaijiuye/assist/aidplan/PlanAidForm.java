package org.zaijiuye.assist.aidplan;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 制定援助计划: what the person needs, and what is agreed with them. */
@Component
class PlanAidForm extends ServiceTaskForm {

    private final AidCycles cycles;

    PlanAidForm(AidCycles cycles, ServicePersons persons) {
        super("Task_PlanAid", AidPlanRound.PROCESS, persons);
        this.cycles = cycles;
    }

    @Override
    public Object view(UserTaskContext work) {
        var plan = cycles.plan(work.businessKey());
        var view = person(work);
        view.put("number", plan.number());
        view.put("caseNumber", plan.caseNumber());
        view.put("counter", cycles.counter(plan));
        view.put("due", plan.planDue().toString());
        view.put("servicesDue", plan.servicesDue().toString());
        return view;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        cycles.planned(work.businessKey(), form.required("needs", "本人的困难和需求"), form.required("plan", "援助计划"), user);
        return Map.of();
    }
}
