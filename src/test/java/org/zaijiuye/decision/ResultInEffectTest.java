package org.zaijiuye.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.PastTheGate;

@DisplayName("越过检查的流程图：没有结果的办件走不到结束，准予而没有生效的也走不到")
class ResultInEffectTest extends Counter {

    @Autowired
    ProcessEngine engine;

    private @Nullable PastTheGate attack;

    @AfterEach
    void withdraw() {
        if (attack != null) {
            attack.withdraw();
        }
    }

    @ParameterizedTest(name = "少了 {0}")
    @CsvSource({"recordDecisionDelegate, 还没有结果", "grantItemDelegate, 已经准予，但决定没有生效"})
    void the_last_step_fails_and_the_case_stays_whole(String left, String complaint) {
        attack = PastTheGate.deploy(engine, bundleWithout(left));
        var number = Hall.number("UR-END");
        hall.at("2025-11-04T09:00");
        submitForm(form(number, citizen(""), "2025-11-04T09:00", "U01", "", REGISTRATION));
        var task = hall.task(number + "-01", "Task_FirstReview").getId();
        hall.claim(CLERK, task);

        var answer = hall.submit(CLERK, task, AGREE);

        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(String.valueOf(answer.getBody())).contains(complaint).contains("请管理员核对流程图");
        assertThat(hall.open(number + "-01")).containsExactly("Task_FirstReview");
        assertThat(handlings.findById(number + "-01").orElseThrow().outcome()).isNull();
        assertThat(registrations.findByCaseNumber("C" + number)).isEmpty();
    }

    /** All files, each a little changed, because a process calls those that were deployed with it. */
    private static Map<String, String> bundleWithout(String delegate) {
        try (var processes = Files.walk(Path.of("processes"));
                var forms = Files.walk(Path.of("forms"))) {
            return Stream.concat(processes, forms)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> text(file, delegate)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file, String delegate) {
        try {
            var text = Files.readString(file) + "\n";
            return file.endsWith("RegistrationProcess.bpmn")
                    ? text.replace(
                            "camunda:delegateExpression=\"${" + delegate + "}\"", "camunda:expression=\"${true}\"")
                    : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
