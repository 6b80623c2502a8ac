package org.zaijiuye.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.application.form.Forms;
import org.zaijiuye.application.form.Submission;
import org.zaijiuye.application.form.Submission.Request;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.policy.DecisionTables;
import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Item;

/** Asks for each item of a form what would be decided as far as form and records tell; registers are not asked. */
@Component
class Precheck {

    private final Forms forms;
    private final ItemRegistry items;
    private final ItemOffices itemOffices;
    private final Offices offices;
    private final Persons persons;
    private final Prerequisites prerequisites;
    private final DecisionTables policies;
    private final FieldEncryption encryption;
    private final ObjectMapper json;

    Precheck(
            Forms forms,
            ItemRegistry items,
            ItemOffices itemOffices,
            Offices offices,
            Persons persons,
            Prerequisites prerequisites,
            DecisionTables policies,
            FieldEncryption encryption,
            ObjectMapper json) {
        this.forms = forms;
        this.items = items;
        this.itemOffices = itemOffices;
        this.offices = offices;
        this.persons = persons;
        this.prerequisites = prerequisites;
        this.policies = policies;
        this.encryption = encryption;
        this.json = json;
    }

    record Answer(List<Outlook> items) {}

    /** @param waitsFor the item of the same form that has to be granted first, null if none */
    record Outlook(
            String item,
            DecisionsController.Answer decision,
            @Nullable String waitsFor,
            List<Material> missing,
            String office,
            String officeName,
            Limit limit) {}

    record Material(String material, boolean required, String law) {}

    /** In working days. */
    record Limit(int legalDays, int promiseDays) {}

    Answer check(String form, String sender) {
        var submission = forms.check(form, sender);
        var accepting = offices.findById(submission.office()).orElseThrow();
        var person = person(submission);
        return new Answer(submission.items().stream()
                .map(request -> outlook(submission, request, accepting, person))
                .toList());
    }

    private Outlook outlook(Submission submission, Request request, Office accepting, @Nullable Long person) {
        var item = items.of(request.item());
        var office = itemOffices.of(item, request.fields(), person, accepting, submission.residence());
        var decision = foresee(item, submission, request);
        return new Outlook(
                request.item(),
                DecisionsController.answer(decision, json),
                waitsFor(submission, request.item(), person),
                missing(item, request),
                office.code(),
                office.name(),
                limit(office, request.item()));
    }

    private static <F extends Record> Decision<?> foresee(Item<F> item, Submission submission, Request request) {
        return ItemRegistry.judge(item, item.preview(submission.form(), request.fields()))
                .decision();
    }

    private @Nullable String waitsFor(Submission submission, String item, @Nullable Long person) {
        return prerequisites
                .of(item)
                .filter(needed -> person == null || !prerequisites.met(item, person))
                .flatMap(needed -> needed.anyOf().stream()
                        .filter(submission::chosen)
                        .sorted()
                        .findFirst())
                .orElse(null);
    }

    /** Papers that no register shares and the form does not bring. */
    private List<Material> missing(Item<?> item, Request request) {
        var question = Map.<String, Object>of("item", item.word(), "variant", item.materialVariant(request.fields()));
        return policies.rows("Materials", question).stream()
                .filter(row -> !row.has("sharedFrom") || row.text("sharedFrom").isBlank())
                .map(Precheck::material)
                .toList();
    }

    private static Material material(PolicyRow row) {
        return new Material(row.text("material"), row.flag("required"), row.text("law"));
    }

    private Limit limit(Office office, String item) {
        var row = policies.row("TimeLimits", Map.of("profile", office.profile(), "item", item, "step", "DECISION"));
        return new Limit(row.integer("legalDays"), row.integer("promiseDays"));
    }

    private @Nullable Long person(Submission submission) {
        return persons.findByIdHash(encryption.hash(submission.applicant("idType"), submission.applicant("idNo")))
                .map(Person::key)
                .orElse(null);
    }
}
