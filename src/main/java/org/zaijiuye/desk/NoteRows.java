package org.zaijiuye.desk;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.StepNote;
import org.zaijiuye.records.StepNotes;
import org.zaijiuye.task.Answer;

/** 补充记录: what officials noted at steps that administrators added, one row for each question. */
@Component
public class NoteRows {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Answer> DONE = List.of(new Answer("", "已办理"));

    private final StepNotes notes;
    private final Colleagues colleagues;
    private final StoredJson stored;

    NoteRows(StepNotes notes, Colleagues colleagues, StoredJson stored) {
        this.notes = notes;
        this.colleagues = colleagues;
        this.stored = stored;
    }

    /** For officials alone: nothing is covered. */
    public List<NoteRow> of(Handling handling) {
        return of(StepSubject.numbers(handling), text -> text);
    }

    /** @param cover what must not be read in clear */
    List<NoteRow> of(Collection<String> subjects, UnaryOperator<String> cover) {
        return notes.about(subjects).stream().flatMap(note -> rows(note, cover)).toList();
    }

    private Stream<NoteRow> rows(StepNote note, UnaryOperator<String> cover) {
        var answers = stored.list(note.answers().text(), Answer.class);
        return (answers.isEmpty() ? DONE : answers)
                .stream()
                        .map(answer -> new NoteRow(
                                note.writtenAt().format(MINUTE),
                                note.step(),
                                colleagues.called(note.userId()),
                                answer.question(),
                                cover.apply(answer.answer())));
    }
}
