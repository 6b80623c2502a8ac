package org.zaijiuye.history;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.payment.PaymentKinds;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.PaymentLines;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.records.Registrations;

/** Answers what a person was on a day. Who may ask is for the caller to judge and to write down. */
@Component
public class PersonHistories {

    private final Registrations registrations;
    private final Recognitions recognitions;
    private final Employments employments;
    private final Entitlements benefits;
    private final PaymentLines lines;
    private final PaymentKinds kinds;

    PersonHistories(
            Registrations registrations,
            Recognitions recognitions,
            Employments employments,
            Entitlements benefits,
            PaymentLines lines,
            PaymentKinds kinds) {
        this.registrations = registrations;
        this.recognitions = recognitions;
        this.employments = employments;
        this.benefits = benefits;
        this.lines = lines;
        this.kinds = kinds;
    }

    public PersonOnDay on(long person, LocalDate day) {
        var records = new PersonRecords(
                registrations.findByPersonIdOrderById(person),
                recognitions.findByPersonIdOrderById(person),
                employments.findByPersonIdOrderById(person),
                benefits.findByPersonIdOrderById(person),
                lines.findByPersonIdOrderByPayMonth(person));
        return PersonOnDay.of(day, records, kind -> kinds.of(kind).title());
    }
}
