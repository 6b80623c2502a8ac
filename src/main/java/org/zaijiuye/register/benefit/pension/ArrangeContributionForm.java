package org.zaijiuye.register.benefit.pension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.register.benefit.pension.PensionContribution.State;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 安排代缴: the officer enters with the insurance system what the fund pays, or says why it need not. */
@Component
class ArrangeContributionForm extends ServiceTaskForm {

    private final PensionContributions contributions;
    private final Outbox outbox;
    private final Clock clock;

    ArrangeContributionForm(PensionContributions contributions, Outbox outbox, ServicePersons persons, Clock clock) {
        super("Task_ArrangeContribution", PensionContributionRound.PROCESS, persons);
        this.contributions = contributions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Object view(UserTaskContext work) {
        var asked = contributions.findByNumber(work.businessKey()).orElseThrow();
        var view = person(work);
        view.put("number", asked.number());
        view.put("from", asked.fromMonth().toString());
        view.put("until", asked.untilMonth().toString());
        return view;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var state = form.choice("outcome", "办理结果", Set.of(State.ARRANGED.name(), State.NOT_NEEDED.name()));
        var note = form.required("comment", "办理情况");
        contributions.decide(work.businessKey(), state, new Encrypted(note), user, LocalDate.now(clock));
        if (state.equals(State.ARRANGED.name())) {
            tell(contributions.findByNumber(work.businessKey()).orElseThrow());
        }
        return Map.of();
    }

    private void tell(PensionContribution arranged) {
        outbox.tellPerson(
                arranged.personId(),
                arranged.number(),
                arranged.number() + ":ARRANGED",
                "基金代缴基本养老保险费",
                "您距法定退休年龄不足1年。领取失业保险金期间，自" + arranged.fromMonth() + "起至" + arranged.untilMonth()
                        + "，您的基本养老保险费由失业保险基金缴纳，您不用自己缴费。停止领取失业保险金的，代缴随之停止。");
    }
}
