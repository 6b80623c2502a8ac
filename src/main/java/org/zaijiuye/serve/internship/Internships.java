package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.json.Examined;
import org.zaijiuye.payment.OwedMonthsChanged;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.serve.internship.InternshipsController.Agreed;

/** Enters agreements on internships and their ends. Neither is employment, so that no exit follows (policy.md §5.6). */
@Component
class Internships {

    /** The host pays it, not a batch of ours; months of it exclude other money. */
    private static final String ALLOWANCE = "INTERNSHIP";

    private final InternshipEligibility eligibility;
    private final InternshipPlacement placement;
    private final InternshipPosts posts;
    private final InternshipWithdrawals withdrawals;
    private final InternshipAgreements agreements;
    private final InternshipParameters parameters;
    private final Persons persons;
    private final Registrations registrations;
    private final Contacts contacts;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Internships(
            InternshipEligibility eligibility,
            InternshipPlacement placement,
            InternshipPosts posts,
            InternshipWithdrawals withdrawals,
            InternshipAgreements agreements,
            InternshipParameters parameters,
            Persons persons,
            Registrations registrations,
            Contacts contacts,
            Outbox outbox,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.eligibility = eligibility;
        this.placement = placement;
        this.posts = posts;
        this.withdrawals = withdrawals;
        this.agreements = agreements;
        this.parameters = parameters;
        this.persons = persons;
        this.registrations = registrations;
        this.contacts = contacts;
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    public Agreed agree(long person, Examined sent, ObjectNode body) {
        var today = LocalDate.now(clock);
        persons.lock(person);
        var start = LocalDate.parse(body.path("start").asText());
        var end = LocalDate.parse(body.path("end").asText());
        var allowance = body.path("allowance").decimalValue();
        var post = posts.findById(body.path("post").asText());
        sent.require(post.isPresent(), "post", "没有这个见习岗位，请先登记岗位。");
        post.flatMap(each -> withdrawals.refusal(each.code())).ifPresent(why -> sent.require(false, "post", why));
        if (end.isBefore(start)) {
            sent.fault("end", "INTERN_MONTHS", "见习终止日期早于起始日期，请核对。");
        } else if (!InternshipRules.lasts(start, end, parameters.minMonths(today), parameters.maxMonths(today))) {
            sent.fault("end", "INTERN_MONTHS", monthsWords(today));
        }
        post.flatMap(each -> allowanceFault(allowance, each.area(), today))
                .ifPresent(fault -> sent.fault("allowance", "INTERN_ALLOWANCE", fault));
        if (!body.path("insured").asBoolean()) {
            sent.fault("insured", "INTERN_INSURANCE", "见习单位须先为见习人员投保意外伤害险。");
        }
        Rejected.refuse(sent.faults());
        eligibility.require(person, start);
        eligibility.givePlace(post.orElseThrow().code(), person);
        var saved = agreements.save(new InternshipAgreement(
                null,
                person,
                post.orElseThrow().code(),
                start,
                end,
                allowance,
                null,
                false,
                Registrations.openKey(person)));
        placement.agreed(person, saved.post(), saved.number());
        publisher.publishEvent(new OwedMonthsChanged(person, ALLOWANCE));
        registrations.findByOpenKey(Registrations.openKey(person)).ifPresent(contacts::now);
        var keeps = parameters.keepsRegistration(today);
        outbox.tellPerson(
                person,
                saved.number(),
                saved.number() + ":AGREED",
                "就业见习协议已登记",
                "见习单位：%s，%s至%s。%s"
                        .formatted(post.orElseThrow().host(), start, end, keeps ? "见习不视为就业，失业登记和连续失业时长保留。" : ""));
        return new Agreed(saved.number(), start, end, keeps);
    }

    @Transactional
    public void end(long person, Examined sent, ObjectNode body) {
        persons.lock(person);
        var on = LocalDate.parse(body.path("endedOn").asText());
        var open = agreements
                .findByOpenKey(Registrations.openKey(person))
                .orElseThrow(() -> refusal("该人员没有尚未结束的见习，无须登记结束；请核对证件号码。"));
        sent.require(!on.isBefore(open.startDate()) && !on.isAfter(open.endDate()), "endedOn", "结束日期应在协议的起始日期和终止日期之间。");
        Rejected.refuse(sent.faults());
        var least = open.startDate().plusMonths(parameters.minMonths(open.startDate()));
        // Whoever attends a service is in contact until its last day (policy.md §5.13).
        registrations
                .findByOpenKey(Registrations.openKey(person))
                .ifPresent(each -> contacts.made(each, Collections.min(List.of(on, LocalDate.now(clock)))));
        agreements.end(Objects.requireNonNull(open.id()), on, !on.plusDays(1).isBefore(least));
        publisher.publishEvent(new OwedMonthsChanged(person, ALLOWANCE));
    }

    String monthsWords(LocalDate on) {
        return "见习期限应为" + parameters.minMonths(on) + "至" + parameters.maxMonths(on) + "个月，请调整。";
    }

    Optional<String> allowanceFault(BigDecimal allowance, String area, LocalDate on) {
        var least = parameters.minimumWage(area, on);
        return allowance.compareTo(least) < 0
                ? Optional.of("基本生活补助不得低于当地月最低工资" + least.stripTrailingZeros().toPlainString() + "元，请提高后重新登记。")
                : Optional.empty();
    }

    private static Rejected refusal(String sentence) {
        return new Rejected(422, sentence, List.of());
    }
}
