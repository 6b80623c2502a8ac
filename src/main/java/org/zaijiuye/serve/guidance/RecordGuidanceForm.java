package org.zaijiuye.serve.guidance;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.CaseView;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.desk.ServiceTaskForm;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.task.FormValues;
import org.zaijiuye.task.UserTaskContext;

/** 填写指导记录: whether the person came, and what came of the conversation. */
@Component
class RecordGuidanceForm extends ServiceTaskForm {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final int LONGEST = 480;

    private final Appointments appointments;
    private final Attendance attendance;
    private final GuideReading reading;
    private final Handlings handlings;
    private final Dossiers dossiers;
    private final CaseView cases;

    RecordGuidanceForm(
            Appointments appointments,
            Attendance attendance,
            ServicePersons persons,
            GuideReading reading,
            Handlings handlings,
            Dossiers dossiers,
            CaseView cases) {
        super("Task_RecordGuidance", GuidanceTask.PROCESS, persons);
        this.appointments = appointments;
        this.attendance = attendance;
        this.reading = reading;
        this.handlings = handlings;
        this.dossiers = dossiers;
        this.cases = cases;
    }

    @Override
    public Object view(UserTaskContext work) {
        var booking = appointments.require(work.businessKey());
        var expert = appointments.expert(booking);
        var view = person(work);
        view.put("title", "一对一职业指导　" + booking.startsAt().format(MINUTE));
        view.put("start", booking.startsAt().format(MINUTE));
        view.put("expert", expert.name());
        view.put("place", expert.place());
        view.put("wishes", wishes(booking.personId()));
        view.put("guide", reading.of(booking.personId()).map(SentGuide::words).orElse("没有申请"));
        view.put("minMinutes", attendance.minimum());
        return view;
    }

    /** What the person last said they want to talk about. */
    private String wishes(long person) {
        return handlings.findByPersonIdAndItem(person, "guidance").stream()
                .max(Comparator.comparing(Handling::number))
                .map(handling -> cases.veiled(handling.number(), topics(handling)))
                .filter(text -> !text.isBlank())
                .orElse("没有说明");
    }

    private String topics(Handling handling) {
        var named = dossiers.of(handling.number()).request().path("guideTopic");
        return StreamSupport.stream(named.spliterator(), false)
                .map(topic -> topic.asText().strip())
                .collect(Collectors.joining("、"));
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        var form = new FormValues(values);
        var booking = appointments.require(work.businessKey());
        if (form.choice("attended", "到场情况", Set.of("ATTENDED", "NO_SHOW")).equals("NO_SHOW")) {
            attendance.missed(booking);
        } else {
            attendance.record(booking, talk(form), user);
        }
        return Map.of();
    }

    private static Attendance.Talk talk(FormValues form) {
        var topic = GuidanceTopic.valueOf(form.choice("topic", "指导内容", GuidanceTopic.codes()));
        var minutes = form.count("minutes", "时长（分钟）", LONGEST);
        if (minutes == null || minutes == 0) {
            throw new NotAllowed("请填写“时长（分钟）”，从1至" + LONGEST + "。");
        }
        return new Attendance.Talk(topic, minutes, form.required("result", "指导结果"), form.text("nextStep"));
    }
}
