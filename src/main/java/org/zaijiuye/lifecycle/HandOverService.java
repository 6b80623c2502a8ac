package org.zaijiuye.lifecycle;

import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.records.CaseTasks;

/** The tasks of HandOverProcess. */
@Component
class HandOverService extends CaseTaskService {

    static final String PROCESS = "HandOverProcess";

    HandOverService(CaseTasks tasks, Jurisdiction jurisdiction) {
        super(PROCESS, tasks, jurisdiction);
    }
}
