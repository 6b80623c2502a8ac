package org.zaijiuye.assist.aidplan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.Colleagues;
import org.zaijiuye.desk.Markdown;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 落实援助服务: records a policy consultation and what was done; recommendations and guidances count by themselves. */
@Component
class GiveAidForm extends ServiceTaskForm {

    private final AidCycles cycles;
    private final Colleagues colleagues;

    GiveAidForm(AidCycles cycles, Colleagues colleagues, ServicePersons persons) {
        super("Task_GiveAid", AidPlanRound.PROCESS, persons);
        this.cycles = cycles;
        this.colleagues = colleagues;
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
        view.put("difficulty", difficulty(plan));
        view.put("needs", words(plan.needs()));
        view.put("plan", words(plan.plan()));
        view.put("notes", written(cycles.notes(plan)));
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
        var progress = form.required("progress", "办理情况");
        var policies = form.text("policies");
        var answer = form.text("answer");
        if (policies.isEmpty() != answer.isEmpty()) {
            throw new NotAllowed("政策咨询要同时写明“讲解的政策”和“答复”，才记为一次；没有提供咨询的，两项都不填。");
        }
        if (policies.isEmpty()) {
            cycles.noted(number, progress, user);
        } else {
            cycles.consulted(number, progress, policies, answer, user);
        }
        cycles.completeIfGiven(number);
        return Map.of();
    }

    private static String difficulty(AidPlan plan) {
        var judged = plan.difficulty();
        var found = plan.difficultyFound();
        var why = plan.difficultyWhy();
        if (judged == null || found == null) {
            return "没有判断";
        }
        var reasons = why == null || why.text().isEmpty() ? "" : "：" + words(why);
        return judged.title() + "（测算" + found.title() + reasons + "）";
    }

    private String written(List<AidNote> notes) {
        return notes.isEmpty() ? "还没有" : notes.stream().map(this::written).collect(Collectors.joining("\n"));
    }

    private String written(AidNote note) {
        var by = note.notedBy() == null ? "" : "（" + Markdown.plain(colleagues.called(note.notedBy())) + "）";
        var consultation =
                note.policies() == null ? "" : "　政策咨询：" + words(note.policies()) + "　答复：" + words(note.answer());
        return "- " + note.notedAt().toLocalDate() + by + "：" + words(note.progress()) + consultation;
    }

    private static String words(@Nullable Encrypted text) {
        return text == null ? "没有填写" : Markdown.plain(text.text());
    }
}
