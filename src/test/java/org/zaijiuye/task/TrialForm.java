package org.zaijiuye.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.problem.NotAllowed;

/** A form that shows a secret, refuses one user and remembers what it was given. */
public class TrialForm implements UserTaskHandler {

    static final String SECRET = "王五密件";
    public static final String OWN_CASE = "不能办理本人的申请。";

    final List<UserTaskContext> seen = new ArrayList<>();
    final List<Map<String, Object>> submitted = new ArrayList<>();
    private final String task;

    public TrialForm(String task) {
        this.task = task;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public Object view(UserTaskContext work) {
        seen.add(work);
        return Map.of("applicant", SECRET, "reasons", List.of("缴费满一年"));
    }

    @Override
    public @Nullable String refusal(UserTaskContext work, String user) {
        return user.equals("applicant") ? OWN_CASE : null;
    }

    @Override
    public Map<String, Object> submit(UserTaskContext work, String user, Map<String, Object> values) {
        if ("NONSENSE".equals(values.get("decision"))) {
            throw new NotAllowed("意见只能是同意或退回。");
        }
        submitted.add(values);
        return switch (task) {
            case "Task_Trial" -> Map.of("decision", "BACK", "back", "SUPPLEMENT");
            case "Task_Turn" -> Map.of("turnFinding", values.getOrDefault("finding", "NONE"));
            default -> new HashMap<>();
        };
    }
}
