package org.zaijiuye.task;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.PersonName;
import org.zaijiuye.problem.NotAllowed;

/** What a note on a task may hold. */
@Component
public class TaskNotes {

    private static final int LONGEST = 1000;

    private final ObjectProvider<AffectedPersons> concerned;

    TaskNotes(ObjectProvider<AffectedPersons> concerned) {
        this.concerned = concerned;
    }

    /** @throws NotAllowed with a Chinese sentence that says what is wrong with the note */
    void check(TaskEntity task, String note) {
        if (note == null || note.isBlank()) {
            throw new NotAllowed("备注没有内容，请填写后再保存。");
        }
        if (note.length() > LONGEST) {
            throw new NotAllowed("备注不得超过" + LONGEST + "个字，请缩短后再保存。");
        }
        if (Redaction.numbers(note)) {
            throw new NotAllowed("备注中有证件号码、电话或者账号，请删去后再保存；确需记录的，请写在表单的意见或者说明里。");
        }
        if (names(task).stream().map(PersonName::new).anyMatch(name -> name.in(note))) {
            throw new NotAllowed("备注中有当事人姓名，请改为“本人”后再保存；确需记录的，请写在表单的意见或者说明里。");
        }
    }

    private List<String> names(TaskEntity task) {
        return concerned.stream()
                .flatMap(each -> each.names(task.getExecution()).stream())
                .toList();
    }
}
