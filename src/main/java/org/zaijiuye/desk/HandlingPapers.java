package org.zaijiuye.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Documents;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Supplement;
import org.zaijiuye.records.Supplements;
import org.zaijiuye.task.Redaction;

/** The form that a handling came with, and the papers that came with the form, its supplements and objections. */
@Component
public class HandlingPapers {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Applications applications;
    private final Supplements supplements;
    private final Objections objections;
    private final Documents documents;
    private final StoredJson stored;

    HandlingPapers(
            Applications applications,
            Supplements supplements,
            Objections objections,
            Documents documents,
            StoredJson stored) {
        this.applications = applications;
        this.supplements = supplements;
        this.objections = objections;
        this.documents = documents;
        this.stored = stored;
    }

    /** Where an official reads a paper; {@code {number}} is the handling. */
    public static final String PATH = "/office/handlings/{number}/papers/{paper}";

    /** The one form; missing where nobody applied. */
    JsonNode form(Handling handling) {
        return Optional.ofNullable(handling.application())
                .flatMap(number -> applications.findById(number))
                .map(application -> stored.read(application.content().text()))
                .orElseGet(MissingNode::getInstance);
    }

    public boolean belong(Handling handling, String paper) {
        return ids(handling, form(handling)).contains(paper);
    }

    /** The same for somebody who serves the person without having this handling before them. */
    public String links(Handling handling) {
        var form = form(handling);
        return links(
                handling,
                form,
                new Redaction(form.path("applicant").path("name").asText()));
    }

    /** One line of Markdown for each paper; empty if there is none. */
    String links(Handling handling, JsonNode form, Redaction redaction) {
        var ids = ids(handling, form);
        return ids.isEmpty()
                ? ""
                : documents.titles(ids).stream()
                        .map(paper -> "- [%s](%s)"
                                .formatted(
                                        Markdown.plain(redaction.over(paper.name())),
                                        PATH.replace("{number}", handling.number())
                                                .replace("{paper}", paper.id())))
                        .collect(Collectors.joining("\n"));
    }

    private Set<String> ids(Handling handling, JsonNode form) {
        var supplied = supplements.of(handling.number());
        var fields = supplied.stream().map(Supplement::fields).flatMap(Stream::ofNullable);
        var listed = Stream.concat(Stream.of(handling.request()), fields)
                .map(Encrypted::text)
                .map(stored::read)
                .flatMap(HandlingPapers::listed);
        var sent = Stream.concat(
                        supplied.stream().map(Supplement::documentIds),
                        objections.findByHandlingOrderByNumber(handling.number()).stream()
                                .map(Objection::documentIds))
                .flatMap(HandlingPapers::split);
        var signed = Stream.of(form.path("commitments").path("documentId").asText());
        return Stream.of(listed, sent, signed)
                .flatMap(ids -> ids)
                .filter(ID.asMatchPredicate())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A field that holds papers is a list of their ids. */
    private static Stream<String> listed(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false)
                .filter(JsonNode::isArray)
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(JsonNode::asText);
    }

    private static Stream<String> split(@Nullable String ids) {
        return ids == null ? Stream.empty() : List.of(ids.split(",", -1)).stream();
    }
}
