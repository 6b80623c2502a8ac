package org.zaijiuye.access;

import java.util.Map;

/**
 * What a forger would send with each dangerous request, complete enough to do harm if the door were open. No wrong
 * password of a user who knocks again: the engine would keep them out for seconds.
 */
final class EngineBodies {

    private static final String VARIABLE = "{\"value\":\"forged\",\"type\":\"String\"}";

    private static final String DEPLOYMENT = """
            --b
            Content-Disposition: form-data; name="data"; filename="Forged.form"

            {"id":"Forged"}
            --b--
            """.replace("\n", "\r\n");

    private static final Map<String, String> BY_REQUEST = Map.ofEntries(
            Map.entry("POST /authorization/create", """
                    {"type":1,"permissions":["ALL"],"groupId":"street-clerk-999999001","resourceType":7,"resourceId":"*"}"""),
            Map.entry("POST /deployment/create", DEPLOYMENT),
            Map.entry("POST /user/create", """
                    {"profile":{"id":"intruder","firstName":"x","lastName":"y"},"credentials":{"password":"intruder"}}"""),
            Map.entry("POST /group/create", "{\"id\":\"intruders\",\"name\":\"x\"}"),
            Map.entry("PUT /user/admin/credentials", "{\"password\":\"forged\"}"),
            Map.entry("PUT /user/admin/profile", "{\"id\":\"admin\",\"firstName\":\"x\"}"),
            Map.entry("POST /task/create", "{\"id\":\"access-forged\",\"name\":\"x\"}"),
            Map.entry("POST /task/access-foreign/claim", "{\"userId\":\"street-clerk-999999001\"}"),
            Map.entry("POST /task/access-foreign/assignee", "{\"userId\":\"street-clerk-999999001\"}"),
            Map.entry("POST /task/access-own/assignee", "{\"userId\":\"street-clerk-371002001\"}"),
            Map.entry("POST /task/access-foreign/delegate", "{\"userId\":\"street-clerk-999999001\"}"),
            Map.entry("POST /task/access-own/identity-links", "{\"groupId\":\"integrator\",\"type\":\"candidate\"}"),
            Map.entry("PUT /task/access-own", "{\"name\":\"forged\"}"),
            Map.entry("PUT /task/access-own/variables/clerk", VARIABLE),
            Map.entry("PUT /task/access-own/localVariables/clerk", VARIABLE),
            Map.entry("POST /task/access-own/variables", "{\"modifications\":{\"clerk\":" + VARIABLE + "}}"),
            Map.entry("POST /message", "{\"messageName\":\"RegistrationGranted\",\"businessKey\":\"access\"}"),
            Map.entry("POST /signal", "{\"name\":\"none\"}"),
            Map.entry("POST /condition", "{\"variables\":{\"x\":" + VARIABLE + "}}"),
            Map.entry("POST /external-task/fetchAndLock", """
                    {"workerId":"intruder","maxTasks":1,"topics":[{"topicName":"none","lockDuration":1000}]}"""),
            Map.entry(
                    "POST /filter/create",
                    "{\"name\":\"access\",\"resourceType\":\"Task\",\"query\":{},\"properties\":{}}"),
            Map.entry("PUT /job/suspended", "{\"processDefinitionKey\":\"none\",\"suspended\":true}"),
            Map.entry("PUT /process-definition/suspended", "{\"processDefinitionKey\":\"none\",\"suspended\":true}"),
            Map.entry("PUT /job/none/retries", "{\"retries\":1}"),
            Map.entry("POST /identity/verify", "{\"username\":\"intruder\",\"password\":\"intruder\"}"),
            Map.entry("POST /telemetry/configuration", "{\"enableTelemetry\":false}"));

    private EngineBodies() {}

    static String of(String method, String path) {
        return BY_REQUEST.getOrDefault(method + " " + path, method.equals("GET") ? "" : "{}");
    }
}
