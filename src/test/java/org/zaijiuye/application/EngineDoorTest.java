package org.zaijiuye.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.application.SampleForm.idNo;
import static org.zaijiuye.application.SampleForm.registration;
import static org.zaijiuye.application.SampleForm.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("申请的入口：引擎 REST")
class EngineDoorTest extends Doors {

    private static final String ENGINE = "/engine-rest/process-definition/key/ApplicationProcess/start";

    @Autowired
    HistoryService history;

    @Test
    void the_engines_rest_takes_a_transient_form_and_keeps_none_of_it() {
        var form = registration("DOOR-ENGINE", idNo("19800101", 113));
        var started = post(ENGINE, start(form.toString(), "String", true));
        assertThat(started.getStatusCode().value()).isEqualTo(200);
        assertThat(body(started).path("businessKey").asText()).isEqualTo("DOOR-ENGINE");
        var instance = body(started).path("id").asText();
        assertThat(runtime.getVariables(instance)).isEmpty();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("application")
                        .count())
                .isZero();
        var again = post(ENGINE, start(form.toString(), "Json", true));
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(body(again).path("number").asText()).isEqualTo("DOOR-ENGINE");
    }

    @Test
    void the_engines_rest_refuses_a_lasting_form_other_variables_and_a_foreign_key() {
        var form = registration("DOOR-REFUSED", idNo("19800101", 115)).toString();
        assertThat(post(ENGINE, start(form, "String", false)).getStatusCode().value())
                .isEqualTo(422);
        var more = start(form, "String", true);
        more.withObject("/variables/clerk").put("value", "x").put("type", "String");
        assertThat(post(ENGINE, more).getStatusCode().value()).isEqualTo(422);
        var foreign = start(form, "String", true).put("businessKey", "DOOR-OTHER");
        assertThat(post(ENGINE, foreign).getStatusCode().value()).isEqualTo(422);
        assertThat(post(ENGINE, SampleForm.read("{}")).getStatusCode().value()).isEqualTo(422);
        assertThat(applications.existsById("DOOR-REFUSED")).isFalse();
    }

    @Test
    void no_process_is_started_in_its_middle_past_the_intake() {
        post(API, registration("DOOR-MIDDLE", idNo("19800101", 133)));
        var middle = SampleForm.read("""
                {"businessKey":"DOOR-MIDDLE","skipCustomListeners":true,
                 "startInstructions":[{"type":"startBeforeActivity","activityId":"Task_HandleRegistration"}]}
                """);
        assertThat(post(ENGINE, middle).getStatusCode().value()).isEqualTo(422);
        assertThat(instances("DOOR-MIDDLE")).isEqualTo(1);
    }

    @Test
    void both_doors_refuse_with_the_same_faults() {
        var form = with(registration("DOOR-SAME", idNo("19800101", 117)), f -> {
            f.put("office", "999999");
            ((ObjectNode) f.path("unemployment")).put("unempDate", "2025-11-05");
        });
        var api = body(post(API, form)).path("faults");
        assertThat(api).hasSize(2);
        assertThat(body(post(ENGINE, start(form.toString(), "Json", true))).path("faults"))
                .isEqualTo(api);
    }

    private static ObjectNode start(String form, String type, boolean lost) {
        var body = SampleForm.JSON.createObjectNode();
        body.withObject("/variables/application")
                .put("value", form)
                .put("type", type)
                .putPOJO("valueInfo", Map.of("transient", lost));
        return body;
    }
}
