package org.zaijiuye.lifecycle;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.CaseTask;
import org.zaijiuye.records.CaseTask.State;
import org.zaijiuye.records.CaseTasks;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.task.FormValues;

/**
 * 接收移交: the office of the residence takes the case over, or names the residence that was written down wrongly; nobody
 * may send it back because of the place (policy.md §6 E1).
 */
@Component
class AcceptHandOverForm extends CaseTaskHandler {

    private final CaseTasks tasks;
    private final ServiceOfficeCorrection correction;
    private final Jurisdiction jurisdiction;
    private final Outbox outbox;
    private final Clock clock;

    AcceptHandOverForm(
            CaseTaskView view,
            ServicePersons persons,
            CaseTasks tasks,
            ServiceOfficeCorrection correction,
            Jurisdiction jurisdiction,
            Outbox outbox,
            Clock clock) {
        super("Task_AcceptHandOver", HandOverService.PROCESS, view, persons);
        this.tasks = tasks;
        this.correction = correction;
        this.jurisdiction = jurisdiction;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    void submit(CaseTask task, String user, FormValues form) {
        var residence = form.text("residence");
        if (residence.isEmpty() && !Boolean.TRUE.equals(form.flag("received"))) {
            throw new NotAllowed("请勾选“已接收”。不得因户籍、常住地、参保地退回；常住地写错了的，填写“实际常住地”，移交该地机构。");
        }
        tasks.close(task.number(), State.DONE, LocalDateTime.now(clock));
        var office = residence.isEmpty() ? jurisdiction.office(task.office()) : correction.correct(task, residence);
        outbox.tellPerson(
                task.personId(),
                task.caseNumber(),
                task.number() + ":RECEIVED",
                "服务机构",
                "您的失业登记由%s为您服务%s。".formatted(office.name(), office.phone() == null ? "" : "，电话" + office.phone()));
    }
}
