package org.zaijiuye.serve.trainingoffer;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.Markdown;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.event.CallAttempts;
import org.zaijiuye.serve.trainingoffer.TrainingPush.Response;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 电话告知: what could not be delivered is told by telephone, and the answer is written down. */
@Component
class CallAboutTrainingForm extends ServiceTaskForm {

    private final TrainingOffers offers;
    private final TrainingCourses courses;
    private final CallAttempts attempts;

    CallAboutTrainingForm(
            TrainingOffers offers, TrainingCourses courses, CallAttempts attempts, ServicePersons persons) {
        super("Task_CallAboutTraining", TrainingPhoneRound.PROCESS, persons);
        this.offers = offers;
        this.courses = courses;
        this.attempts = attempts;
    }

    @Override
    public Object view(UserTaskContext work) {
        var push = offers.require(work.businessKey());
        var course = courses.findById(push.course()).orElseThrow();
        var view = person(work);
        view.put("item", "电话告知培训课程");
        view.put("title", Markdown.plain(course.title()));
        view.put("starts", course.startsOn().toString());
        view.put("reasons", push.reasons());
        view.put("why", push.channel() == PushChannel.PHONE ? "本人选择电话告知。" : "通知多次没有送达，请电话告知，并核对联系方式。");
        view.put("attempts", Markdown.plain(attempts.words(work.businessKey())));
        return view;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        if (form.choice("reached", "联系结果", Set.of("REACHED", "UNREACHABLE")).equals("REACHED")) {
            var answer = form.choice("response", "本人答复", Set.of("SIGN_UP", "NOT_INTERESTED", "LATER"));
            offers.told(work.businessKey(), Response.valueOf(answer), form.text("comment"), user);
        } else {
            attempts.missed(work.businessKey(), form.required("comment", "情况说明"), user);
        }
        return Map.of();
    }
}
