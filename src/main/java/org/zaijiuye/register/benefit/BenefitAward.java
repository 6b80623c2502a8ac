package org.zaijiuye.register.benefit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.Proposals;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.payment.OwedMonthsChanged;
import org.zaijiuye.person.Retirement;
import org.zaijiuye.person.RetirementGroup;
import org.zaijiuye.person.RetirementRule;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.Award;
import org.zaijiuye.records.Awards;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.EntitlementMonths;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.PersonState;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.register.benefit.payment.BenefitBooks;
import org.zaijiuye.register.benefit.payment.BenefitPayments;
import org.zaijiuye.shared.MessageName;

/** Turns a granted claim into an entitlement; the monthly lines are written by the payment batches. */
@Component
class BenefitAward {

    private static final Logger LOG = LoggerFactory.getLogger(BenefitAward.class);

    private final Dossiers dossiers;
    private final Persons persons;
    private final Registrations registrations;
    private final Awards awards;
    private final Entitlements entitlements;
    private final InsuredPlaces places;
    private final Proposals proposals;
    private final StoredJson stored;
    private final BenefitBooks books;
    private final Outbox outbox;
    private final LifecycleMessages cases;
    private final ApplicationEventPublisher publisher;

    BenefitAward(
            Dossiers dossiers,
            Persons persons,
            Registrations registrations,
            Awards awards,
            Entitlements entitlements,
            InsuredPlaces places,
            Proposals proposals,
            StoredJson stored,
            BenefitBooks books,
            Outbox outbox,
            LifecycleMessages cases,
            ApplicationEventPublisher publisher) {
        this.dossiers = dossiers;
        this.persons = persons;
        this.registrations = registrations;
        this.awards = awards;
        this.entitlements = entitlements;
        this.places = places;
        this.proposals = proposals;
        this.stored = stored;
        this.books = books;
        this.outbox = outbox;
        this.cases = cases;
        this.publisher = publisher;
    }

    void grant(String number) {
        var dossier = dossiers.of(number);
        var handling = dossier.stored();
        var person = persons.findById(handling.personId()).orElseThrow();
        var openKey = Registrations.openKey(handling.personId());
        var registration = registrations
                .findByOpenKey(openKey)
                .orElseThrow(() -> new NotAllowed("申请人目前没有在册的失业登记，不能核定失业保险金；再次登记后可以重新申领。"));
        var own = handling.caseNumber();
        if (own != null && !own.equals(registration.caseNumber())) {
            throw new NotAllowed(
                    "这次申领所属的失业登记已经终止，不能核定到以后的登记（登记号" + registration.number() + "）；请在现在的登记下重新申领，属于异议复核的请维持原决定并告知。");
        }
        var drawing = Award.openKey(BenefitPayments.CODE, handling.personId());
        if (entitlements.findByOpenKey(drawing).isPresent()) {
            throw new NotAllowed("申请人已有正在发放的失业保险金，不能重复核定；对期限有异议的，请对该次核定提出。");
        }
        var proposal = proposals.latest(number);
        if (proposal.result() == null) {
            throw new NotAllowed("规则没有算出可以核定的期限和标准：请选出有误的事实并填写正确的值，由规则重新判定。");
        }
        var grant = stored.result(proposal, BenefitGrant.class);
        var months = new EntitlementMonths(grant.firstMonth(), grant.months());
        if (grant.monthsLost() > 0) {
            LOG.info("handling {} loses {} months above the cap", number, grant.monthsLost());
        }
        // What it has left now was counted on; a correction of it corrects this grant.
        var before = entitlements.findByPersonIdOrderById(handling.personId()).stream()
                .reduce((earlier, later) -> later);
        var award = awards.save(new Award(
                null,
                BenefitPayments.CODE,
                handling.personId(),
                registration.caseNumber(),
                number,
                handling.office(),
                new Encrypted(PayAccount.of(dossier)),
                new Encrypted(person.name()),
                BenefitState.PAYING,
                false,
                // An exit is drafted already; nothing is paid before that is decided.
                registration.state() == PersonState.DEREG_PENDING ? months.first() : null,
                null,
                null,
                true,
                drawing));
        entitlements.detail(
                award.key(),
                places.area(dossier),
                months.first(),
                months.last(),
                months.months(),
                before.map(Entitlement::residual).orElse(null),
                retirement(dossier, person));
        if (!BenefitFacts.accountProven(dossier, new RegisterFindings(dossier, stored))) {
            awaitAccount(entitlements.findById(award.key()).orElseThrow());
        }
        if (before.isPresent() || award.heldFrom() != null) {
            books.recompute(handling.personId(), number);
        } else {
            // Other money that was paid for its months has to come back.
            publisher.publishEvent(new OwedMonthsChanged(handling.personId(), BenefitPayments.CODE));
        }
        cases.send(MessageName.CIRCUMSTANCES_CHANGED, registration.caseNumber());
    }

    /** An upheld objection grants also while no account is known; nothing is paid before the person gives one. */
    private void awaitAccount(Entitlement entitlement) {
        books.accountFailed(entitlement);
        outbox.tellPerson(
                entitlement.personId(),
                entitlement.handling(),
                entitlement.handling() + ":ACCOUNT",
                "请提供收款账户",
                "您的失业保险金已核准，但收款账户尚未核实为本人名下有效账户。请通过爱山东或者到失业保险经办机构提供本人账户，之后随下一批次发放。");
    }

    private @Nullable LocalDate retirement(Dossier dossier, Person person) {
        return group(dossier, person)
                .map(group -> Retirement.of(person.birthDate(), group, RetirementRule.inForceOn(dossier.today()))
                        .date())
                .orElse(null);
    }

    /** For women the group is data of social insurance; it cannot be derived from the ID number. */
    private Optional<RetirementGroup> group(Dossier dossier, Person person) {
        if (person.gender().equals("1")) {
            return Optional.of(RetirementGroup.M60);
        }
        return new RegisterFindings(dossier, stored)
                .insurance()
                .map(InsuranceData::retireGroup)
                .map(RetirementGroup::valueOf);
    }
}
