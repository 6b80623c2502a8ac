package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.engine.DiagramSteps;

/**
 * What Modeler offers is what the program has. Run with {@code -Dzaijiuye.templates=write} to write the files anew after a
 * delegate or a diagram changed.
 */
@ProcessTest
@DisplayName("Modeler 元素模板与程序一致")
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("processes", ".camunda", "element-templates");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private DiagramSteps steps;

    @Test
    void the_files_are_what_delegates_and_diagrams_say() throws IOException {
        var files = new ElementTemplates(steps.all(), ModelConventionsTest.diagrams()).files();
        if ("write".equals(System.getProperty("zaijiuye.templates"))) {
            Files.createDirectories(FOLDER);
            for (var file : files.entrySet()) {
                Files.writeString(
                        FOLDER.resolve(file.getKey()),
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file.getValue()) + "\n");
            }
        }
        try (var present = Files.list(FOLDER)) {
            assertThat(present.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files.keySet());
        }
        for (var file : files.entrySet()) {
            assertThat(JSON.readTree(FOLDER.resolve(file.getKey()).toFile()))
                    .as(file.getKey())
                    .isEqualTo(JSON.readTree(file.getValue().toString()));
        }
    }

    @Test
    void every_delegate_has_a_template() throws IOException {
        var offered = JSON.readTree(FOLDER.resolve("program-steps.json").toFile()).findValues("value").stream()
                .map(JsonNode::asText)
                .toList();
        assertThat(steps.all().keySet()).isNotEmpty().allSatisfy(bean -> assertThat(offered)
                .contains("${" + bean + "}"));
    }
}
