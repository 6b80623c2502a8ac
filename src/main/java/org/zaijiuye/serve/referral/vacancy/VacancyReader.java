package org.zaijiuye.serve.referral.vacancy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.dossier.Sha256;
import org.zaijiuye.json.Examined;
import org.zaijiuye.json.JsonLine;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.records.WorkType;

/** Makes a post of a line whose structure is sound. */
final class VacancyReader {

    private final String sender;
    private final JsonLine row;
    private final ObjectNode json;
    private final Examined sent;

    VacancyReader(String sender, JsonLine row, ObjectNode json, Examined sent) {
        this.sender = sender;
        this.row = row;
        this.json = json;
        this.sent = sent;
    }

    /** Whether the sender says that the post is no longer offered. */
    boolean saysClosed() {
        return flag("closed");
    }

    boolean feesCharged() {
        return flag("feesCharged");
    }

    String employerName() {
        return text("employerName");
    }

    String content() {
        return Sha256.hex(StrictJson.canonical(row.text()));
    }

    /**
     * The post as it is stored, offered.
     *
     * @param known what is stored under its number; null for a new one
     */
    Vacancy vacancy(@Nullable Vacancy known, long change) {
        var least = json.path("salaryMin").asInt();
        return new Vacancy(
                known == null ? null : known.id(),
                sender,
                text("number"),
                content(),
                CreditCode.normalise(text("employerUscc")).strip(),
                text("title"),
                text("occupation"),
                text("description"),
                text("area"),
                text("place"),
                degrees("longitude"),
                degrees("latitude"),
                WorkType.valueOf(text("workType").toUpperCase(Locale.ROOT)),
                least,
                json.path("salaryMax").asInt(least),
                json.path("weeklyHours").asInt(0),
                json.path("headcount").asInt(),
                String.join(
                        "、",
                        sent.texts("skills").stream()
                                .map(skill -> skill.replace('、', ' '))
                                .toList()),
                json.path("experienceYears").asInt(0),
                flag("hazardous"),
                flag("nightWork"),
                flag("heavyLabour"),
                text("contact"),
                LocalDate.parse(text("publishedOn")),
                LocalDate.parse(text("closesOn")),
                null,
                change);
    }

    private String text(String field) {
        return sent.text(field).orElse("");
    }

    private boolean flag(String field) {
        return json.path(field).asBoolean();
    }

    private @Nullable Double degrees(String field) {
        return json.path(field).isNumber() ? json.path(field).asDouble() : null;
    }
}
