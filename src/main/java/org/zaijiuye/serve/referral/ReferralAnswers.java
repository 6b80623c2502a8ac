package org.zaijiuye.serve.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.application.Callers;
import org.zaijiuye.event.Contacts;
import org.zaijiuye.policy.Calendars;
import org.zaijiuye.policy.Parameters;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.HiringReported;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Registrations;

/** Takes what people answer to recommendations. A refusal has no consequence by itself (policy.md §5.5). */
@Service
class ReferralAnswers {

    private final Referrals referrals;
    private final Registrations registrations;
    private final Contacts contacts;
    private final Calendars calendars;
    private final Parameters parameters;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ReferralAnswers(
            Referrals referrals,
            Registrations registrations,
            Contacts contacts,
            Calendars calendars,
            Parameters parameters,
            Outbox outbox,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.referrals = referrals;
        this.registrations = registrations;
        this.contacts = contacts;
        this.calendars = calendars;
        this.parameters = parameters;
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
    }

    Referral require(String number) {
        return referrals.findById(number).orElseThrow(() -> Callers.unknown(number));
    }

    /**
     * Enters an answer; the same one again changes nothing.
     *
     * @throws NotAllowed if it cannot follow what is known
     */
    @Transactional
    public Referral answer(String number, ReferralState answer, @Nullable String reason) {
        var referral = require(number);
        if (referral.state() == answer) {
            return referral;
        }
        if (referral.endedOn() != null) {
            throw new NotAllowed("失业登记已于 " + referral.endedOn() + " 终止，这次推荐随之结束，不需要答复。");
        }
        if (!referral.state().next().contains(answer)) {
            throw new NotAllowed(
                    "推荐 " + number + " 现在的状态是“" + referral.state().title() + "”，不能再答复“" + answer.title() + "”。");
        }
        var today = LocalDate.now(clock);
        if (referrals.answer(number, referral.state(), answer, reason, today, feedbackBy(answer, today)) == 0) {
            throw new NotAllowed("推荐 " + number + " 刚刚有新的答复，请查询后再提交。");
        }
        // Whoever answers has been heard (policy.md §5.13).
        registrations.findByOpenKey(Registrations.openKey(referral.personId())).ifPresent(contacts::now);
        if (answer == ReferralState.HIRED) {
            remindOfRegistration(referral);
            var quiet = parameters.integer("rec.hiredPauseDays", "", "", today);
            publisher.publishEvent(new HiringReported(referral.personId(), today.plusDays(quiet)));
        }
        return require(number);
    }

    private @Nullable LocalDate feedbackBy(ReferralState answer, LocalDate today) {
        return answer == ReferralState.ACCEPTED
                ? calendars.current().workingDaysAfter(today, parameters.integer("rec.feedbackWd", "", "", today))
                : null;
    }

    /** Being hired is an event of its own, which the employer or the person registers. */
    private void remindOfRegistration(Referral referral) {
        outbox.tellPerson(
                referral.personId(),
                referral.number(),
                referral.number() + ":HIRED",
                "祝贺就业",
                "已记录您被录用。用人单位应在录用后三十日内办理就业登记；入职后请核对是否已经参保登记，领取失业保险金的自就业当月起停发。");
    }
}
