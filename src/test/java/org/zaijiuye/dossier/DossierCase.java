package org.zaijiuye.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Evidence;

/** Dossiers for tests of facts: a form of 2025-11-04 by somebody who lost work on 2025-10-31, and what registers said. */
public final class DossierCase {

    public static final LocalDate TODAY = LocalDate.of(2025, 11, 4);
    public static final LocalDate LOST = LocalDate.of(2025, 10, 31);

    private static final ObjectMapper JSON = new ObjectMapper();

    private DossierCase() {}

    public static StoredJson stored() {
        return new StoredJson(JSON);
    }

    /** A dossier with a request, and what each register answered, in single quotes. */
    public static Dossier of(String request, Map<String, String> said) {
        var form = json(
                "{'applicant':{'name':'赵红','birthDate':'1984-03-12','gender':'1'},"
                        + "'unemployment':{'unempDate':'2025-10-31','unempReason':'U01','jobSeeking':true,'workAbility':true}}");
        var evidence = new HashMap<String, Evidence>();
        said.forEach((register, data) -> evidence.put(register, evidence(register, data)));
        return new Dossier(null, 1L, "weihai", "371082-si", TODAY, TODAY, form, json(request), evidence);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("broken test data", e);
        }
    }

    private static Evidence evidence(String register, String data) {
        var text = new Encrypted(json(data).toString());
        var at = TODAY.atTime(9, 0);
        return new Evidence(
                1L,
                "A-02",
                register,
                Evidence.Source.REGISTER,
                "r",
                "核验",
                at,
                Evidence.Result.MATCH,
                null,
                null,
                text,
                "",
                "register-worker");
    }
}
