package org.zaijiuye.sandbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.Register;

/** The invented people that the sandbox knows from the start; the resource says what each is for. */
@SandboxPart
@Component
final class SandboxPopulation {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Person(String idNo, String name, String role, Map<String, Entry> registers) {}

    private record Book(List<Person> people) {}

    SandboxPopulation(SandboxEntries entries) throws IOException {
        for (var person : people()) {
            person.registers().forEach((code, entry) -> entries.put(Register.of(code), person.idNo(), entry));
        }
    }

    static List<Person> people() throws IOException {
        try (InputStream file = new ClassPathResource("sandbox/population.json").getInputStream()) {
            return JSON.readValue(file, Book.class).people();
        }
    }
}
