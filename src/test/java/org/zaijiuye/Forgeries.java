package org.zaijiuye;

import java.util.stream.Stream;

/** What somebody could send to the engine's REST to get a case on without the work it needs. */
record Forgeries(Ids ids, String forger, String key) {

    private static final String DEPLOYMENT = """
            --b
            Content-Disposition: form-data; name="data"; filename="Forged.form"
            Content-Type: application/octet-stream

            {"id":"Forged"}
            --b--
            """.replace("\n", "\r\n");

    /** A real open case: its task, the instances around it, an open query to a register, a job. */
    record Ids(String task, String execution, String review, String item, String query, String job) {}

    record Request(String method, String path, String body) {}

    /** What not even the administrator may do, and what only the administrator may. */
    Stream<Request> all() {
        return Stream.concat(work(), administration());
    }

    /** What would decide or change a case. */
    Stream<Request> work() {
        return Stream.of(task(), instances(), starts(), messages(), queries()).flatMap(requests -> requests);
    }

    private Stream<Request> task() {
        var task = "/task/" + ids.task();
        return Stream.of(
                put(task + "/variables/reviewOutcome", variable("AGREED")),
                put(task + "/localVariables/view", variable("forged")),
                post(task + "/variables", "{\"modifications\":{\"clerk\":" + variable("x") + "}}"),
                post(task + "/localVariables", "{\"modifications\":{\"decision\":" + variable("AGREE") + "}}"),
                delete(task + "/variables/handling"),
                delete(task + "/localVariables/view"),
                post(task + "/complete", "{\"variables\":{\"decision\":" + variable("AGREE") + "}}"),
                post(task + "/submit-form", "{\"variables\":{\"decision\":" + variable("AGREE") + "}}"),
                post(task + "/submit-form", "{\"variables\":{}}"),
                post(task + "/bpmnError", "{\"errorCode\":\"x\"}"),
                post(task + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
                post(task + "/delegate", user(forger)),
                post(task + "/resolve", "{\"variables\":{\"decision\":" + variable("AGREE") + "}}"),
                post(task + "/assignee", user(forger)),
                post(task + "/assignee", user("admin")),
                post(task + "/claim", user("admin")),
                post(task + "/unclaim", ""),
                put(task, "{\"name\":\"forged\",\"assignee\":\"" + forger + "\",\"owner\":\"" + forger + "\"}"),
                post(task + "/identity-links", "{\"userId\":\"" + forger + "\",\"type\":\"candidate\"}"),
                post(
                        task + "/identity-links/delete",
                        "{\"groupId\":\"street-clerk-371002001\",\"type\":\"candidate\"}"),
                post(task + "/comment/create", "{\"message\":\"13912345697\"}"),
                delete(task),
                post("/task/create", "{\"id\":\"forged\",\"name\":\"forged\"}"));
    }

    private Stream<Request> instances() {
        return Stream.of(ids.review(), ids.item())
                .flatMap(id -> Stream.of(
                        put("/process-instance/" + id + "/variables/reviewOutcome", variable("AGREED")),
                        put("/process-instance/" + id + "/variables/registrationOutcome", variable("GRANTED")),
                        post("/process-instance/" + id + "/variables", "{\"deletions\":[\"handling\"]}"),
                        post(
                                "/process-instance/" + id + "/modification",
                                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"Task_FirstReview\"}]}"),
                        post(
                                "/process-instance/" + id + "/modification-async",
                                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"Task_FirstReview\"}]}"),
                        delete("/process-instance/" + id),
                        delete("/history/process-instance/" + id),
                        post("/process-instance/" + id + "/comment/create", "{\"message\":\"forged\"}"),
                        post("/process-instance/delete", "{\"processInstanceIds\":[\"" + id + "\"]}"),
                        post(
                                "/process-instance/variables-async",
                                "{\"processInstanceIds\":[\"" + id + "\"],\"variables\":{\"x\":" + variable("y")
                                        + "}}")));
    }

    private Stream<Request> starts() {
        var variables = "{\"businessKey\":\"" + key + "-09\",\"variables\":{\"handling\":" + variable(key + "-01")
                + ",\"office\":" + variable("371002001") + "}}";
        var middle = "{\"businessKey\":\"" + key + "\",\"startInstructions\":[{\"type\":\"startBeforeActivity\","
                + "\"activityId\":\"Task_RecordDecision\"}]}";
        return Stream.of(
                        "ApplicationProcess",
                        "RegistrationProcess",
                        "BenefitProcess",
                        "EmploymentProcess",
                        "DeregistrationProcess",
                        "ReviewProcess",
                        "EvidenceProcess",
                        "PublicNoticeProcess",
                        "ObjectionProcess",
                        "LifecycleProcess",
                        "PaymentBatchProcess",
                        "BankReconciliationProcess",
                        "RecoveryProcess",
                        "ServiceRoundProcess",
                        "TimeLimitProcess")
                .map(process -> "/process-definition/key/" + process)
                .flatMap(path -> Stream.of(
                        post(path + "/start", variables),
                        post(path + "/start", middle),
                        post(path + "/submit-form", variables)));
    }

    private Stream<Request> messages() {
        var execution = "/execution/" + ids.execution();
        var all = Stream.of(
                        "HandlingWithdrawn",
                        "RegistrationGranted",
                        "CircumstancesChanged",
                        "ContactMade",
                        "RegistrationEnded",
                        "RegistrationRestored",
                        "CaseSettled",
                        "PersonDied",
                        "FactReported",
                        "SupplementReceived",
                        "NoticeObjected")
                .flatMap(name -> Stream.of(key, key + "-01")
                        .map(to ->
                                post("/message", "{\"messageName\":\"" + name + "\",\"businessKey\":\"" + to + "\"}")));
        return Stream.concat(
                all,
                Stream.of(
                        post(
                                "/message",
                                "{\"messageName\":\"HandlingWithdrawn\",\"processInstanceId\":\"" + ids.item() + "\"}"),
                        put(execution + "/localVariables/decision", variable("AGREE")),
                        post(execution + "/localVariables", "{\"deletions\":[\"decision\"]}"),
                        post(execution + "/signal", "{\"variables\":{}}"),
                        post(
                                "/execution/" + ids.item() + "/messageSubscriptions/HandlingWithdrawn/trigger",
                                "{\"variables\":{}}")));
    }

    private Stream<Request> queries() {
        var query = "/external-task/" + ids.query();
        var topics = Stream.of("psb", "si", "emp", "edu", "bank", "bank-batch", "bank-receipts")
                .map(topic -> "{\"topicName\":\"" + topic + "\",\"lockDuration\":60000}")
                .toList();
        return Stream.of(
                post(
                        "/external-task/fetchAndLock",
                        "{\"workerId\":\"" + forger + "\",\"maxTasks\":9,\"topics\":" + topics + "}"),
                post(query + "/complete", "{\"workerId\":\"" + forger + "\"}"),
                post(query + "/lock", "{\"workerId\":\"" + forger + "\",\"lockDuration\":60000}"),
                post(query + "/bpmnError", "{\"workerId\":\"" + forger + "\",\"errorCode\":\"x\"}"),
                post(query + "/failure", "{\"workerId\":\"" + forger + "\",\"retries\":0,\"retryTimeout\":0}"),
                post(query + "/unlock", ""),
                put(query + "/retries", "{\"retries\":0}"),
                put(query + "/priority", "{\"priority\":9}"),
                put("/external-task/retries", "{\"retries\":0,\"externalTaskIds\":[\"" + ids.query() + "\"]}"));
    }

    private Stream<Request> administration() {
        return Stream.of(
                put("/process-instance/" + ids.item() + "/suspended", "{\"suspended\":true}"),
                put(
                        "/process-definition/key/ReviewProcess/suspended",
                        "{\"suspended\":true,\"includeProcessInstances\":true}"),
                put("/job/" + ids.job() + "/retries", "{\"retries\":0}"),
                put("/job/" + ids.job() + "/duedate", "{\"duedate\":null}"),
                put("/job/" + ids.job() + "/suspended", "{\"suspended\":true}"),
                delete("/job/" + ids.job()),
                post("/deployment/create", DEPLOYMENT),
                post(
                        "/authorization/create",
                        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + forger
                                + "\",\"resourceType\":7,\"resourceId\":\"*\"}"),
                put("/group/si-reviewer-371002-si/members/" + forger, ""),
                post("/user/create", "{\"profile\":{\"id\":\"forger\"},\"credentials\":{\"password\":\"forger\"}}"));
    }

    private static String variable(String value) {
        return "{\"value\":\"" + value + "\",\"type\":\"String\"}";
    }

    private static String user(String id) {
        return "{\"userId\":\"" + id + "\"}";
    }

    private static Request post(String path, String body) {
        return new Request("POST", path, body);
    }

    private static Request put(String path, String body) {
        return new Request("PUT", path, body);
    }

    private static Request delete(String path) {
        return new Request("DELETE", path, "");
    }
}
