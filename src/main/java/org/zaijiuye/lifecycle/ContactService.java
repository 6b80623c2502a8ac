package org.zaijiuye.lifecycle;

import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.CaseTasks;

/** The tasks of ContactProcess. */
@Component
class ContactService extends CaseTaskService {

    static final String PROCESS = "ContactProcess";

    ContactService(CaseTasks tasks, Jurisdiction jurisdiction) {
        super(PROCESS, tasks, jurisdiction);
    }
}
