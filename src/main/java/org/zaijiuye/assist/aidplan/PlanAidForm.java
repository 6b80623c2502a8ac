package org.zaijiuye.assist.aidplan;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 制定援助计划: what the person needs, and what is agreed with them. */
@Component
class PlanAidForm extends ServiceTaskForm {

    private static final String WHEN_TAKEN = "认领后显示";

    private final AidCycles cycles;
    private final DifficultyReader difficulty;

    PlanAidForm(AidCycles cycles, DifficultyReader difficulty, ServicePersons persons) {
        super("Task_PlanAid", AidPlanRound.PROCESS, persons);
        this.cycles = cycles;
        this.difficulty = difficulty;
    }

    @Override
    public Object view(UserTaskContext work) {
        var plan = cycles.plan(work.businessKey());
        return view(work, plan, cycles.counter(plan), difficulty.of(plan).words());
    }

    /** A round opens many at once, and most wait for days. */
    @Override
    public Object preview(UserTaskContext work) {
        return view(work, cycles.plan(work.businessKey()), WHEN_TAKEN, WHEN_TAKEN);
    }

    private Map<String, Object> view(UserTaskContext work, AidPlan plan, String counter, String degree) {
        var view = person(work);
        view.put("number", plan.number());
        view.put("caseNumber", plan.caseNumber());
        view.put("counter", counter);
        view.put("difficulty", degree);
        view.put("due", plan.planDue().toString());
        view.put("servicesDue", plan.servicesDue().toString());
        return view;
    }

    @Override
    public boolean shownAnewWhenTaken() {
        return true;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        // A task that was open before the form asked for it is done without.
        if (!form.text("difficulty").isEmpty()) {
            judge(work.businessKey(), form);
        }
        cycles.planned(work.businessKey(), form.required("needs", "本人的困难和需求"), form.required("plan", "援助计划"), user);
        return Map.of();
    }

    private void judge(String number, FormValues form) {
        var judged = Difficulty.valueOf(form.choice("difficulty", "困难程度", Difficulty.codes()));
        var found = difficulty.of(cycles.plan(number));
        var reason = form.text("difficultyReason");
        if (judged != found.degree() && reason.isEmpty()) {
            throw new NotAllowed("判断的困难程度与测算的“" + found.degree().title() + "”不同，请填写“判断的理由”。");
        }
        cycles.judged(number, judged, found, reason);
    }
}
