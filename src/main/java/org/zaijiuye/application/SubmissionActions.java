package org.zaijiuye.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.decision.DecisionsInForce;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.shared.Fault;

/** What may follow a submission: papers that were missing, a withdrawal, an objection. Each is one transaction. */
@Service
public class SubmissionActions {

    private final RequestReader reader;
    private final Handlings handlings;
    private final SupplementReceipt supply;
    private final WithdrawalRequest withdrawing;
    private final ObjectionIntake objecting;
    private final DecisionsInForce inForce;
    private final Contacts contacts;

    SubmissionActions(
            RequestReader reader,
            Handlings handlings,
            SupplementReceipt supply,
            WithdrawalRequest withdrawing,
            ObjectionIntake objecting,
            DecisionsInForce inForce,
            Contacts contacts) {
        this.reader = reader;
        this.handlings = handlings;
        this.supply = supply;
        this.withdrawing = withdrawing;
        this.objecting = objecting;
        this.inForce = inForce;
        this.contacts = contacts;
    }

    @Transactional
    public void supplement(String application, ObjectNode body, String sender) {
        var request = reader.read(Requests.Supplement.class, body);
        var documents = reader.documents(Requests.Supplement.class, request, sender);
        var handling = require(application, request.path("item").asText(), "item");
        supply.receive(handling, request.path("fields"), documents);
        contacts.now(handling);
    }

    @Transactional
    public void withdraw(String application, ObjectNode body) {
        var request = reader.read(Requests.Withdrawal.class, body);
        var words = request.path("items");
        var chosen = IntStream.range(0, words.size())
                .mapToObj(i -> require(application, words.path(i).asText(), "items[" + i + "]"))
                .distinct()
                .toList();
        withdrawing.withdraw(chosen);
        chosen.stream().findFirst().ifPresent(contacts::now);
    }

    /** Returns the objection's number. */
    @Transactional
    public String object(String application, ObjectNode body, String sender) {
        var request = reader.read(Requests.Objection.class, body);
        var documents = reader.documents(Requests.Objection.class, request, sender);
        var item = request.path("item").asText();
        var handling = find(application, item)
                .map(inForce::of)
                .or(() -> ofItsCase(application, item))
                .orElseThrow(() -> missing(application, item, "item"));
        var number = objecting.lodge(handling, request, documents);
        if (request.path("stage").asText().equals(Requests.Stage.DECISION.name())) {
            contacts.now(handling);
        }
        return number;
    }

    private Handling require(String application, String item, String field) {
        return find(application, item).orElseThrow(() -> missing(application, item, field));
    }

    private static Rejected missing(String application, String item, String field) {
        var fault = new Fault(field, item, "F11", "申请 " + application + " 没有事项“" + item + "”，请核对事项代码。", null);
        return new Rejected(422, "没有这个事项。", List.of(fault));
    }

    /** The decision in force in the case that the application opened or joined, or what an event began there last. */
    private Optional<Handling> ofItsCase(String application, String item) {
        var ofCase = handlings.findByApplicationOrderByNumber(application).stream()
                .map(Handling::caseNumber)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(caseNumber -> handlings.findByCaseNumberOrderByNumber(caseNumber).stream())
                .filter(handling -> handling.item().equals(item))
                .toList();
        return ofCase.stream()
                .filter(handling -> "GRANTED".equals(handling.outcome()) && inForce.is(handling))
                .max(Comparator.comparing(SubmissionActions::moment))
                .or(() -> ofCase.stream()
                        .filter(handling -> handling.application() == null)
                        .max(Comparator.comparing(SubmissionActions::moment)));
    }

    private static LocalDateTime moment(Handling handling) {
        var closedAt = handling.closedAt();
        return closedAt == null ? LocalDateTime.MIN : closedAt;
    }

    private Optional<Handling> find(String application, String item) {
        return handlings.findByApplicationOrderByNumber(application).stream()
                .filter(handling -> handling.item().equals(item))
                .findFirst();
    }
}
