package org.zaijiuye;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.engine.ExternalTaskWorker;

/**
 * The service hall of a test: applicants come through our REST, officials work through the engine's, registers are the
 * sandbox, and time moves only when the test moves it.
 */
public class Hall {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestRestTemplate rest;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final List<ExternalTaskWorker> workers;
    private final Map<String, String> told = new TreeMap<>();

    Hall(
            TestRestTemplate rest,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            List<ExternalTaskWorker> workers) {
        this.rest = rest;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.workers = workers;
    }

    /** Sets the one clock, for example {@code 2025-11-04T09:00}. */
    public void at(String moment) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(moment).atZone(CHINA).toInstant()));
    }

    /** A number that no other test uses, as a portal would give it. */
    public static String number(String prefix) {
        return prefix + "-%06d".formatted(NUMBERS.incrementAndGet());
    }

    /** A synthetic identity number with the right check digit; {@code sequence} odd for men, even for women. */
    public static String idNo(String area, LocalDate birthDate, int sequence) {
        var body = area + birthDate.toString().replace("-", "") + "%03d".formatted(sequence);
        var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What a register says about a person; {@code data} may use single quotes. */
    public void register(String register, String idNo, String data) {
        var body = "{\"result\":\"MATCH\",\"data\":" + data.replace('\'', '"') + "}";
        call("", HttpMethod.PUT, "/sandbox/" + register + "/" + idNo, body);
    }

    /** All registers know a person against whom nothing speaks; {@code si} adds to what social insurance says. */
    public void known(String idNo, String name, String account, String si) {
        register("psb", idNo, "{'name':'" + name + "','alive':true}");
        register("emp", idNo, "{'registrations':[],'employments':[]}");
        register(
                "si",
                idNo,
                "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,'residualMonths':0"
                        + (si.isEmpty() ? "" : "," + si) + "}");
        register("med", idNo, "{'employerInsuredNow':false,'flexibleInsured':false,'residentInsured':false}");
        register("samr", idNo, "{'businesses':[]}");
        register("edu", idNo, "{'enrolled':false}");
        register("jus", idNo, "{'imprisoned':false}");
        register("civ", idNo, "{'minimumLiving':false}");
        register("dpf", idNo, "{'certified':false}");
        register("land", idNo, "{'lost':'NONE'}");
        register("tax", idNo, "{'declared':true}");
        register("vet", idNo, "{'veteran':false}");
        register("bank", idNo, "{'accounts':[{'account':'" + account + "','holder':'" + name + "','valid':true}]}");
    }

    public void fault(String register, String idNo, String fault) {
        call("", HttpMethod.PUT, "/sandbox/" + register + "/" + idNo, "{\"fault\":\"" + fault + "\"}");
    }

    public ResponseEntity<JsonNode> post(String user, String path, String body) {
        return call(user, HttpMethod.POST, path, body);
    }

    public JsonNode get(String user, String path) {
        return Objects.requireNonNull(call(user, HttpMethod.GET, path, null).getBody());
    }

    /** All that the registers were told about a person. */
    public String told(String idNo) {
        return told.entrySet().stream()
                .filter(answer -> answer.getKey().endsWith(idNo))
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    public ResponseEntity<JsonNode> call(String user, HttpMethod method, String path, @Nullable String body) {
        if (method.equals(HttpMethod.PUT) && path.startsWith("/sandbox/")) {
            told.put(path, String.valueOf(body));
        }
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (!user.isEmpty()) {
            headers.setBasicAuth(user, user);
        }
        return rest.exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }

    /** Runs asynchronous steps, due timers of cases, and both workers, until nothing moves. */
    public void run() {
        int done;
        do {
            done = workers.stream().mapToInt(ExternalTaskWorker::work).sum();
            for (var job : management.createJobQuery().executable().list()) {
                if (ofACase(job) && stillThere(job)) {
                    management.executeJob(job.getId());
                    done++;
                }
            }
        } while (done > 0);
    }

    /** Fires the timer start of a process that runs by the clock once, as if its time had come. */
    public void fire(String process) {
        var timer = management
                .createJobQuery()
                .processDefinitionKey(process)
                .timers()
                .list()
                .get(0);
        management.executeJob(timer.getId());
        run();
    }

    public Task task(String businessKey, String taskKey) {
        var found = tasks(businessKey, taskKey);
        if (found.size() != 1) {
            throw new AssertionError("%d tasks %s of %s; open there: %s"
                    .formatted(found.size(), taskKey, businessKey, open(businessKey)));
        }
        return found.get(0);
    }

    /** Unassigned tasks of one kind that a group of this name may claim. */
    public List<Task> tasksOf(String group, String taskKey) {
        return tasks.createTaskQuery()
                .taskCandidateGroup(group)
                .taskDefinitionKey(taskKey)
                .list();
    }

    public List<Task> tasks(String businessKey, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .list();
    }

    /** Definition keys of the open user tasks of a business key. */
    public List<String> open(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Claims and completes a task as an official, over the engine's REST; then everything runs on. */
    public void complete(String user, String businessKey, String taskKey, Map<String, Object> fields) {
        complete(user, task(businessKey, taskKey), fields);
    }

    public void complete(String user, Task task, Map<String, Object> fields) {
        require(claim(user, task.getId()));
        require(submit(user, task.getId(), fields));
        run();
    }

    public ResponseEntity<JsonNode> claim(String user, String task) {
        return post(user, "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    public ResponseEntity<JsonNode> submit(String user, String task, Map<String, Object> fields) {
        var variables = JSON.createObjectNode();
        fields.forEach((name, value) -> variables.putObject(name).putPOJO("value", value));
        var body = JSON.createObjectNode().set("variables", variables).toString();
        return post(user, "/engine-rest/task/" + task + "/submit-form", body);
    }

    /** End events that the processes with a business key have reached. */
    public List<String> ends(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(
                        instance -> history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .finished()
                                .list()
                                .stream())
                .map(activity -> activity.getActivityId())
                .filter(id -> id.startsWith("EndEvent_") && !id.endsWith("StageHandled"))
                .sorted()
                .toList();
    }

    /** One item of an answer of the progress call. */
    public static JsonNode item(JsonNode progress, String word) {
        for (var item : progress.path("items")) {
            if (item.path("item").asText().equals(word)) {
                return item;
            }
        }
        throw new AssertionError("no item " + word + " in " + progress);
    }

    /** The engine's own jobs, such as the clean-up of history, belong to no process. */
    /** A timer that starts a process belongs to no instance yet. */
    private static boolean ofACase(Job job) {
        return job.getProcessInstanceId() != null;
    }

    private boolean stillThere(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() == 1;
    }

    private static void require(ResponseEntity<JsonNode> answer) {
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new AssertionError(answer.getStatusCode() + " " + answer.getBody());
        }
    }
}
