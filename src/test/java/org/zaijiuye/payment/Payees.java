package org.zaijiuye.payment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.records.BenefitState;
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

/** Registered people of Rongcheng whose benefit was granted. */
class Payees {

    static final String AGENCY = "371082-si";
    static final String APPROVER = "county-approver-371082";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Offices offices;
    private final Persons persons;
    private final Handlings handlings;
    private final Registrations registrations;
    private final Entitlements entitlements;
    private final JdbcClient sql;

    Payees(
            Offices offices,
            Persons persons,
            Handlings handlings,
            Registrations registrations,
            Entitlements entitlements,
            JdbcClient sql) {
        this.offices = offices;
        this.persons = persons;
        this.handlings = handlings;
        this.registrations = registrations;
        this.entitlements = entitlements;
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

    void forget() {
        List.of(
                        "batch_note",
                        "bank_receipt",
                        "recovery",
                        "payment_line",
                        "payment_batch",
                        "entitlement",
                        "registration",
                        "opinion",
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
        registrations.save(new Registration(
                null,
                "C" + n,
                null,
                person.key(),
                number,
                "371082",
                "371082",
                "weihai",
                first.atDay(1),
                first.atDay(1),
                "U01",
                "GENERAL",
                1,
                PersonState.REGISTERED,
                first.atDay(1),
                null,
                null,
                null,
                Registrations.openKey(person.key())));
        return entitlements.save(new Entitlement(
                null,
                person.key(),
                "C" + n,
                number,
                AGENCY,
                "371082",
                first,
                new EntitlementMonths(first, months).last(),
                months,
                new Encrypted("6222" + n),
                new Encrypted("王小明"),
                retirement,
                BenefitState.PAYING,
                null,
                null,
                null,
                null,
                false,
                null,
                Registrations.openKey(person.key())));
    }

    /** As a granted deregistration leaves it, with the months that are payable before the event. */
    String stopped(Entitlement payee, YearMonth from, LocalDateTime at) {
        var number = exit(payee, at);
        entitlements.stop(payee.key(), read(payee).state(), BenefitState.STOPPED, "S1", from, 1);
        return number;
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
