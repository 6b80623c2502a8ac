package org.zaijiuye.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.StepNote;
import org.zaijiuye.records.StepNotes;
import org.zaijiuye.task.Answer;
import org.zaijiuye.task.OwnSteps;
import org.zaijiuye.task.UserTaskContext;

/** Steps and fields of administrators: whoever works them sees the case and leaves a note on it. */
@Component
class NotedSteps implements OwnSteps {

    private final StepSubjects subjects;
    private final CaseView view;
    private final NoteRows rows;
    private final SeparationOfDuties duties;
    private final Offices offices;
    private final StepNotes notes;
    private final StoredJson stored;
    private final Clock clock;

    NotedSteps(
            StepSubjects subjects,
            CaseView view,
            NoteRows rows,
            SeparationOfDuties duties,
            Offices offices,
            StepNotes notes,
            StoredJson stored,
            Clock clock) {
        this.subjects = subjects;
        this.view = view;
        this.rows = rows;
        this.duties = duties;
        this.offices = offices;
        this.notes = notes;
        this.stored = stored;
        this.clock = clock;
    }

    /** The whole case where the step is about a handling, else whom it is about and what was noted before. */
    @Override
    public Map<String, Object> view(UserTaskContext work) {
        var subject = subjects.of(work);
        if (subject.handling() != null) {
            return view.of(subject.number());
        }
        var shown = new LinkedHashMap<String, Object>();
        shown.put("handling", subject.number());
        if (subject.person() != null) {
            shown.put("who", view.who(subject.person()));
        }
        shown.put("notes", rows.of(List.of(subject.number()), text -> text));
        return shown;
    }

    /** A note decides nothing, so that only one's own case and a relative's are closed (policy.md §2). */
    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        var subject = subjects.of(work);
        if (subject.person() != null) {
            return duties.ownCase(subject.person(), user);
        }
        return offices.relatedInBatch(user, subject.number()) ? "回避：批次中有本人或近亲属的待遇，请由其他人员办理。" : null;
    }

    @Override
    public List<String> barred(UserTaskContext work) {
        var person = subjects.of(work).person();
        return person == null ? List.of() : duties.concerned(person);
    }

    @Override
    public void note(UserTaskContext work, String process, String step, String user, List<Answer> answers) {
        notes.save(new StepNote(
                null,
                subjects.of(work).number(),
                process,
                work.task(),
                step,
                user,
                new Encrypted(stored.write(answers)),
                LocalDateTime.now(clock)));
    }
}
