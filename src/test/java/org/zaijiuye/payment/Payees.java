package org.zaijiuye.payment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.BatchNote;
import org.zaijiuye.records.BatchNotes;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.DecisionRecord;
import org.zaijiuye.records.Decisions;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.EntitlementMonths;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registration;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.register.benefit.payment.BenefitBooks;

/** Registered people of Rongcheng whose benefit was granted. */
class Payees {

    static final String AGENCY = "371082-si";
    static final String APPROVER = "county-approver-371082";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Offices offices;
    private final Persons persons;
    private final Handlings handlings;
    private final Registrations registrations;
    private final Awards awards;
    private final Entitlements entitlements;
    private final Decisions decisions;
    private final BatchNotes notes;
    private final BenefitBooks books;
    private final AwardAccounts accounts;
    private final RuntimeService runtime;
    private final JdbcClient sql;

    Payees(
            Offices offices,
            Persons persons,
            Handlings handlings,
            Registrations registrations,
            Awards awards,
            Entitlements entitlements,
            Decisions decisions,
            BatchNotes notes,
            BenefitBooks books,
            AwardAccounts accounts,
            RuntimeService runtime,
            JdbcClient sql) {
        this.offices = offices;
        this.persons = persons;
        this.handlings = handlings;
        this.registrations = registrations;
        this.awards = awards;
        this.entitlements = entitlements;
        this.decisions = decisions;
        this.notes = notes;
        this.books = books;
        this.accounts = accounts;
        this.runtime = runtime;
        this.sql = sql;
    }

    void prepare() {
        offices.saveAll(List.of(
                new Office("371082", "荣成市人社局", Office.Level.COUNTY, null, "371082", "weihai", null),
                new Office(AGENCY, "荣成市社保中心", Office.Level.SI, "371082", "371082", "weihai", null)));
        sql.sql(
                        "insert into staff_post (user_id, group_id, since, entered_by) values (?, ?, current_timestamp, 'test')")
                .params(APPROVER, APPROVER)
                .update();
    }

    /** Nothing stays for the next test, whichever class it is in: neither rows nor processes that wait. */
    void forget() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
        List.of(
                        "batch_note",
                        "payment_attempt",
                        "recovery",
                        "recovery_receipt",
                        "recovery_instalment",
                        "recovery_case",
                        "bank_discrepancy",
                        "payment_line",
                        "payment_batch",
                        "benefit",
                        "award",
                        "registration",
                        "opinion",
                        "decision_record",
                        "handling",
                        "notice",
                        "person",
                        "staff_relation",
                        "staff_post")
                .forEach(table -> sql.sql("delete from " + table).update());
        sql.sql("delete from office where level = 'SI'").update();
        sql.sql("delete from office").update();
    }

    Entitlement granted(YearMonth first, int months) {
        return granted(first, months, null);
    }

    Entitlement granted(YearMonth first, int months, @Nullable LocalDate retirement) {
        var n = COUNTER.incrementAndGet();
        var person = persons.save(new Person(
                null,
                "01",
                new Encrypted("371082197603200%03d".formatted(n)),
                "hash" + n,
                "王小明",
                "2",
                LocalDate.of(1976, 3, 20),
                new Encrypted("13800000000"),
                "371082",
                "371082",
                null));
        var number = "A" + n + "-02";
        handling(number, "benefit", person.key(), null, null);
        registration("C" + n, null, person.key(), number, first.atDay(1));
        return entitlement(person.key(), "C" + n, number, first, months, retirement, null);
    }

    private void registration(
            String caseNumber, @Nullable String previous, long person, String handling, LocalDate on) {
        registrations.save(new Registration(
                null,
                caseNumber,
                previous,
                person,
                handling,
                "371082",
                "371082",
                "weihai",
                on,
                on,
                "U01",
                "GENERAL",
                1,
                PersonState.REGISTERED,
                on,
                null,
                null,
                null,
                Registrations.openKey(person)));
    }

    private Entitlement entitlement(
            long person,
            String caseNumber,
            String handling,
            YearMonth first,
            int months,
            @Nullable LocalDate retirement,
            @Nullable Integer priorResidual) {
        var award = awards.save(new Award(
                null,
                "BENEFIT",
                person,
                caseNumber,
                handling,
                AGENCY,
                new Encrypted("6222" + COUNTER.incrementAndGet()),
                new Encrypted("王小明"),
                BenefitState.PAYING,
                false,
                null,
                null,
                null,
                true,
                Award.openKey("BENEFIT", person)));
        entitlements.detail(
                award.key(),
                "371082",
                first,
                new EntitlementMonths(first, months).last(),
                months,
                priorResidual,
                retirement);
        return entitlements.findById(award.key()).orElseThrow();
    }

    Award award(Entitlement payee) {
        return awards.findById(payee.key()).orElseThrow();
    }

    /** As a granted deregistration leaves it, with the months that are payable before the event. */
    String stopped(Entitlement payee, YearMonth from, LocalDateTime at) {
        return left(payee, from.atDay(1), at);
    }

    /** Left the register on a day by a deregistration that was granted at another. */
    String left(Entitlement payee, LocalDate on, LocalDateTime at) {
        var number = exit(payee, at);
        sql.sql("update registration set state = 'DEREG_PENDING' where case_number = ?")
                .param(payee.caseNumber())
                .update();
        registrations.end(payee.caseNumber(), on, "D01");
        books.decided(payee.personId(), payee.caseNumber(), number);
        return number;
    }

    /** Another exit of the case is decided: the first one ends the registration, the others date the end anew. */
    void leaves(Entitlement payee, LocalDate on, String reason, int n) {
        var number = payee.caseNumber() + "-13-" + n;
        handling(number, "deregistration", payee.personId(), payee.caseNumber(), on.atStartOfDay());
        decision(number, "{}", null);
        sql.sql("""
                        update registration set state = 'DEREGISTERED', ended_on = ?, end_reason = ?, open_key = null
                        where case_number = ?
                        """).params(on, reason, payee.caseNumber()).update();
        books.decided(payee.personId(), payee.caseNumber(), number);
    }

    /** An upheld objection to an exit: it is dated as it was before. */
    void redated(Entitlement payee, LocalDate on, String reason, int n) {
        var number = payee.caseNumber() + "-13-" + n;
        handling(number, "deregistration", payee.personId(), payee.caseNumber(), on.atStartOfDay());
        decision(number, "{}", null);
        registrations.redate(payee.caseNumber(), on, reason);
        books.recompute(payee.personId(), number);
    }

    /** Registered again on a day, and granted months of which some were left of the benefit before. */
    Entitlement again(Entitlement before, LocalDate on, int months, int lost, @Nullable Integer residual) {
        var n = COUNTER.incrementAndGet();
        var number = "A" + n + "-02";
        handling(number, "benefit", before.personId(), null, null);
        decision(
                number,
                "{\"residualMonths\":" + residual + "}",
                "{\"months\":" + months + ",\"monthsLost\":" + lost + "}");
        registration("C" + n, before.caseNumber(), before.personId(), number, on);
        var benefit = entitlement(
                before.personId(), "C" + n, number, YearMonth.from(on), months, before.retirementDate(), residual);
        books.recompute(before.personId(), number);
        return benefit;
    }

    /** An approver returned the batch. */
    void returned(String batch) {
        notes.save(new BatchNote(
                null, batch, APPROVER, "RETURN", new Encrypted("请核对"), LocalDateTime.of(2026, 1, 1, 0, 0)));
    }

    private void decision(String handling, String facts, @Nullable String result) {
        decisions.save(new DecisionRecord(
                null,
                handling,
                DecisionRecord.Kind.DECISION,
                null,
                "GRANTED",
                "[]",
                new Encrypted(facts),
                result,
                "[]",
                "test",
                APPROVER,
                LocalDateTime.of(2026, 1, 1, 0, 0)));
    }

    /** As an upheld objection leaves it. */
    void restored(Entitlement payee) {
        registrations.restore(payee.caseNumber(), Registrations.openKey(payee.personId()));
        books.recompute(payee.personId(), null);
    }

    void draft(Entitlement payee, YearMonth from) {
        books.drafted(payee.personId(), payee.caseNumber(), from);
    }

    void lift(Entitlement payee) {
        books.drafted(payee.personId(), payee.caseNumber(), null);
    }

    void accountFailed(Entitlement payee) {
        books.accountFailed(payee);
    }

    void mend(Entitlement payee, Encrypted account) {
        accounts.change(List.of(awards.findById(payee.key()).orElseThrow()), account);
    }

    /** A granted deregistration of the case; returns its number. */
    String exit(Entitlement payee, LocalDateTime at) {
        var number = payee.caseNumber() + "-13-1";
        handling(number, "deregistration", payee.personId(), payee.caseNumber(), at);
        return number;
    }

    Entitlement read(Entitlement payee) {
        return entitlements.findById(payee.key()).orElseThrow();
    }

    private void handling(
            String number, String item, long person, @Nullable String caseNumber, @Nullable LocalDateTime closed) {
        handlings.save(new Handling(
                number,
                null,
                caseNumber,
                item,
                person,
                AGENCY,
                "weihai",
                "PLAIN",
                HandlingState.CLOSED,
                "GRANTED",
                new Encrypted("{}"),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                closed));
    }
}
