package org.zaijiuye.access;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;

/**
 * Tasks of no process: whom a task is shown to can be tested with them apart from any diagram. The application has them
 * switched off, so whoever allows them here forbids them again.
 */
record LooseTasks(ProcessEngine engine) {

    void allowed(boolean allowed) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).setStandaloneTasksEnabled(allowed);
    }

    void open(Task task, String candidates) {
        engine.getTaskService().saveTask(task);
        engine.getTaskService().addCandidateGroup(task.getId(), candidates);
    }
}
