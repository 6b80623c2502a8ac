package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("窥视：任务只给本机构看，网页只给工作人员用")
class ForeignEyesTest extends BreakIn {

    @Test
    void a_task_shows_itself_to_its_own_office_only() {
        var number = open();
        var task = task(number);
        for (var user : List.of(FOREIGNER, "portal", "admin", "si-officer-371002-si", "street-reviewer-371002001")) {
            var visitor = Visitor.program(port, user);
            var shown = Stream.of(
                            "",
                            "/variables",
                            "/localVariables",
                            "/form-variables",
                            "/rendered-form",
                            "/form",
                            "/deployed-form")
                    .filter(part -> visitor.engine("GET", "/task/" + task.getId() + part, "")
                                    .statusCode()
                            < 400)
                    .toList();
            assertThat(shown).as(user).isEmpty();
            assertThat(visitor.engine("GET", "/task?processInstanceBusinessKey=" + number + "-01", "")
                            .body())
                    .as(user)
                    .isEqualTo("[]");
            if (user.equals("admin")) {
                continue; // sees the variables of instances, which name nobody
            }
            assertThat(visitor.engine(
                                    "GET", "/variable-instance?processInstanceIdIn=" + task.getProcessInstanceId(), "")
                            .body())
                    .as(user)
                    .isEqualTo("[]");
        }
    }

    @Test
    void only_staff_and_the_administrator_log_in_to_the_web_apps() {
        assertThat(Visitor.browser(port, "portal").logIn("tasklist")).isEqualTo(403);
        assertThat(Visitor.browser(port, CLERK).logIn("cockpit")).isEqualTo(403);
        assertThat(Visitor.browser(port, CLERK).logIn("admin")).isEqualTo(403);
    }
}
