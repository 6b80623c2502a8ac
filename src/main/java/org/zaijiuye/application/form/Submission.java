package org.zaijiuye.application.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.zaijiuye.person.Judgement;

/**
 * A form without faults, completed: the ID number normalised, sex and birth date filled from it, and {@code submittedAt}
 * in Chinese time.
 */
public record Submission(ObjectNode form) {

    static Submission of(Draft draft) {
        return new Submission(completed(draft));
    }

    static ObjectNode completed(Draft draft) {
        var form = draft.form().deepCopy();
        draft.submittedAt().ifPresent(at -> form.put("submittedAt", at.toString()));
        draft.identity().ifPresent(id -> complete((ObjectNode) form.path("applicant"), id));
        return form;
    }

    private static void complete(ObjectNode applicant, Judgement id) {
        applicant.put("idNo", id.normalised());
        var sex = id.sex();
        if (sex != null) {
            applicant.put("gender", sex.code());
        }
        var birthDate = id.birthDate();
        if (birthDate != null) {
            applicant.put("birthDate", birthDate.toString());
        }
    }

    public String number() {
        return form.path("applicationNumber").asText();
    }

    public String channel() {
        return form.path("channel").asText();
    }

    public String office() {
        return form.path("office").asText();
    }

    /** Division code of where the applicant lives. */
    public String residence() {
        return form.path("applicant").path("residenceArea").asText();
    }

    public LocalDateTime submittedAt() {
        return LocalDateTime.parse(form.path("submittedAt").asText());
    }

    /** A field of the applicant that every sound form has. */
    public String applicant(String field) {
        return form.path("applicant").path(field).asText();
    }

    public LocalDate birthDate() {
        return LocalDate.parse(applicant("birthDate"));
    }

    public List<Request> items() {
        return form.path("items")
                .valueStream()
                .map(request -> new Request(request.path("item").asText(), request))
                .toList();
    }

    public boolean chosen(String word) {
        return items().stream().anyMatch(item -> item.item().equals(word));
    }

    /** One chosen item with its own fields. */
    public record Request(String item, JsonNode fields) {}
}
