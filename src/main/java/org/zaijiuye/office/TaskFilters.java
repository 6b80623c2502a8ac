package org.zaijiuye.office;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that a clerk finds at the left of the Tasklist, the first one open after log-in. */
@Component
public class TaskFilters {

    private static final String MY_OFFICE = "${currentUserGroups()}";

    /** What a card shows besides the due date: keys only, never personal data. */
    private static final List<Map<String, String>> CARD = List.of(Map.of("name", "card", "label", "办件"));

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Creates what is missing and returns the ids of all. */
    public List<String> create() {
        return List.of(
                filter(1, "我的待办", "我已认领、尚未办结的任务", query().taskAssigneeExpression("${currentUser()}")),
                filter(2, "本机构待认领", "本机构本岗位无人认领的任务", office().taskUnassigned()),
                filter(3, "已超期", "本机构本岗位已过法定时限的任务", officeWithClaimed().dueBeforeExpression("${now()}")),
                filter(
                        4,
                        "三日内到期",
                        "本机构本岗位三日内（自然日）到期的任务",
                        officeWithClaimed()
                                .dueAfterExpression("${now()}")
                                .dueBeforeExpression("${dateTime().plusDays(3).toDate()}")),
                filter(5, "本机构在办", "本机构本岗位已有人认领的任务", officeWithClaimed().taskAssigned()));
    }

    /** What is in the green channel comes first, then what is due first. */
    private TaskQuery query() {
        return tasks.createTaskQuery()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc();
    }

    private TaskQuery office() {
        return query().taskCandidateGroupInExpression(MY_OFFICE);
    }

    private TaskQuery officeWithClaimed() {
        return office().includeAssignedTasks();
    }

    private String filter(int priority, String name, String description, TaskQuery query) {
        var present = filters.createTaskFilterQuery().filterName(name).list();
        if (!present.isEmpty()) {
            return present.get(0).getId();
        }
        var filter = filters.newTaskFilter(name).setQuery(query);
        filter.setProperties(Map.of(
                "priority", priority,
                "description", description,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", CARD));
        return filters.saveFilter(filter).getId();
    }
}
