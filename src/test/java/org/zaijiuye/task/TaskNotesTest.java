package org.zaijiuye.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;

@DisplayName("任务的备注和办理记录")
class TaskNotesTest extends Counter {

    private static final String COLLEAGUE = "street-clerk-b-371082001";
    private static final List<String> STRANGERS = List.of("street-clerk-371002001", "si-officer-371082-si", "portal");

    private String task = "";

    @BeforeEach
    void somebody_has_claimed() {
        hall.at("2025-11-04T09:00");
        var number = Hall.number("NOTE");
        submit(number, citizen(SEVEN_YEARS), "2025-11-04T09:00", "U01", new String[] {REGISTRATION});
        task = hall.task(number + "-01", "Task_FirstReview").getId();
        hall.claim(CLERK, task);
    }

    @Test
    void whoever_sees_the_task_notes_and_reads_under_the_colleagues_name() {
        assertThat(note(CLERK, "等单位回电").getStatusCode().value()).isEqualTo(200);
        assertThat(note(COLLEAGUE, "单位已回电，见371082001-20251104-00017-01")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        for (var reader : List.of(CLERK, COLLEAGUE)) {
            var notes = hall.get(reader, "/engine-rest/task/" + task + "/comment");
            assertThat(notes.findValuesAsText("message"))
                    .containsExactlyInAnyOrder("等单位回电", "单位已回电，见371082001-20251104-00017-01");
            assertThat(notes.findValuesAsText("userId"))
                    .allSatisfy(name -> assertThat(name).contains("（街道经办）"));
        }
    }

    @Test
    void the_record_says_by_name_who_claimed_and_released() {
        var release = "/engine-rest/task/" + task + "/unclaim";
        assertThat(hall.post(COLLEAGUE, release, "").getStatusCode().isError()).isTrue();
        assertThat(hall.post(CLERK, release, "").getStatusCode().value()).isEqualTo(204);
        assertThat(hall.claim(COLLEAGUE, task).getStatusCode().value()).isEqualTo(204);

        for (var reader : List.of(CLERK, COLLEAGUE)) {
            var record = record(reader);
            assertThat(record.findValuesAsText("operationType"))
                    .containsOnly("Claim", "Assign")
                    .hasSize(3);
            assertThat(record.findValuesAsText("property")).containsOnly("assignee");
            assertThat(record.findValuesAsText("userId"))
                    .allSatisfy(name -> assertThat(name).contains("（街道经办）"));
            assertThat(record.toString()).doesNotContain(CLERK, COLLEAGUE);
        }
    }

    @Test
    void nobody_else_notes_or_reads() {
        note(CLERK, "等单位回电");
        for (var stranger : STRANGERS) {
            assertThat(note(stranger, "外人").getStatusCode().isError())
                    .as(stranger)
                    .isTrue();
            assertThat(hall.call(stranger, HttpMethod.GET, "/engine-rest/task/" + task + "/comment", null)
                            .getStatusCode()
                            .value())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(record(stranger)).as(stranger).isEmpty();
            assertThat(hall.get(stranger, "/engine-rest/history/task?taskId=" + task))
                    .as(stranger)
                    .isEmpty();
        }
        assertThat(note("admin", "管理员").getStatusCode().isError()).isTrue();
    }

    @Test
    void nobody_reads_the_record_of_all_tasks_by_asking_for_one() {
        assertThat(hall.get(CLERK, "/engine-rest/history/user-operation")).isEmpty();
        assertThat(hall.get(CLERK, "/engine-rest/history/task")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "本人电话13912345697, 备注中有证件号码、电话或者账号",
        "证号371082 19810423 303X, 备注中有证件号码、电话或者账号",
        "赵红说明天来, 备注中有当事人姓名",
        "' ', 备注没有内容"
    })
    @DisplayName("备注中不得有个人信息（个人信息保护法第五十一条）")
    void a_note_that_says_who_it_is_about_is_refused(String text, String sentence) {
        var answer = note(CLERK, text);

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(body(answer).path("message").asText()).startsWith(sentence);
        assertThat(hall.get(CLERK, "/engine-rest/task/" + task + "/comment")).isEmpty();
    }

    @Test
    void a_note_stays_as_it_was_written() {
        var id = body(note(CLERK, "等单位回电")).path("id").asText();
        for (var request : List.of("/comment/" + id, "/comment")) {
            assertThat(hall.call(CLERK, HttpMethod.DELETE, "/engine-rest/task/" + task + request, null)
                            .getStatusCode()
                            .isError())
                    .isTrue();
        }
        assertThat(hall.get(CLERK, "/engine-rest/task/" + task + "/comment")).hasSize(1);
    }

    private ResponseEntity<JsonNode> note(String user, String text) {
        var body = JsonNodeFactory.instance.objectNode().put("message", text).toString();
        return hall.post(user, "/engine-rest/task/" + task + "/comment/create", body);
    }

    private JsonNode record(String user) {
        return hall.get(user, "/engine-rest/history/user-operation?taskId=" + task);
    }
}
