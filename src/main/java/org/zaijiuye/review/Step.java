package org.zaijiuye.review;

import java.util.Arrays;
import java.util.Optional;

/** The steps that ReviewProcess draws, in their order. A step of people has a user task, a public notice has none. */
enum Step {
    FIRST_REVIEW("Task_FirstReview", "firstReview", "初审"),
    FIRST_NOTICE("", "firstNotice", "公示"),
    RECHECK("Task_Recheck", "recheck", "复核"),
    SECOND_NOTICE("", "secondNotice", "公示"),
    APPROVAL("Task_Approve", "approval", "审批");

    private final String task;
    private final String column;
    private final String title;

    Step(String task, String column, String title) {
        this.task = task;
        this.column = column;
        this.title = title;
    }

    String task() {
        return task;
    }

    /** The step's output in ReviewRoute.dmn; its level is in {@code <column>Level}. */
    String column() {
        return column;
    }

    String title() {
        return title;
    }

    /** The variable that the gateway behind the step's task reads: PASS or BACK. */
    String variable() {
        return column + "Decision";
    }

    boolean notice() {
        return task.isEmpty();
    }

    static Optional<Step> ofTask(String task) {
        return Arrays.stream(values()).filter(step -> step.task.equals(task)).findFirst();
    }
}
