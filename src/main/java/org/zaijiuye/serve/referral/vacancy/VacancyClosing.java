package org.zaijiuye.serve.referral.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.office.EntryOwners;
import org.zaijiuye.office.OfficeWithdrawals;
import org.zaijiuye.office.OfficeWithdrawals.Entry;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Rejected;

/** Takes posts off the list: one that its sender closes or an office withdraws, or all of an employer who is barred. */
@Service
class VacancyClosing {

    private final Vacancies vacancies;
    private final Employers employers;
    private final BarredEmployers barred;
    private final OfficeWithdrawals withdrawals;
    private final VacancyChanges changes;
    private final Clock clock;

    VacancyClosing(
            Vacancies vacancies,
            Employers employers,
            BarredEmployers barred,
            OfficeWithdrawals withdrawals,
            VacancyChanges changes,
            Clock clock) {
        this.vacancies = vacancies;
        this.employers = employers;
        this.barred = barred;
        this.withdrawals = withdrawals;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Closes one post; one that is closed stays as it is.
     *
     * @throws Rejected 404 if the sender never sent such a post
     */
    @Transactional
    public void close(String sender, String number) {
        var post = vacancies
                .findBySenderAndNumber(sender, number)
                .orElseThrow(() -> new Rejected(404, "没有报送过编号为“" + number + "”的岗位，请核对岗位编号。", List.of()));
        vacancies.close(post.key(), LocalDateTime.now(clock), changes.next());
    }

    /**
     * The caller's office, in whose area the workplace lies, withdraws a post, whoever sent it.
     *
     * @param number under which the public knows it
     * @throws Rejected 404 if there is none, 403 where the workplace lies elsewhere
     */
    @Transactional
    public void withdraw(String number, String reason) {
        var post = locked(number);
        withdrawals.withdraw(entry(post), VacancyRights.ENTERING, reason);
        vacancies.close(post.key(), LocalDateTime.now(clock), changes.next());
    }

    /**
     * Offers a post again that was withdrawn in error. What its sender had closed before stays closed; what the sender
     * wanted closed meanwhile, it closes once it is told.
     *
     * @param number under which the public knows it
     * @throws Rejected 404 if there is none, 403 where another office withdrew it, 409 where nothing withdraws it or it
     *     cannot be offered any more
     */
    @Transactional
    public void restore(String number, String reason) {
        var post = locked(number);
        if (post.closesOn().isBefore(LocalDate.now(clock))) {
            throw new Rejected(
                    409, "岗位“%s”已于%s截止招聘，不能恢复；仍在招聘的，请报送单位用新的编号和截止日期报送。".formatted(number, post.closesOn()), List.of());
        }
        if (barred.findByEmployerAndCity(post.employer(), post.city()).isPresent()) {
            throw new Rejected(409, "岗位“" + number + "”的用人单位已列入本市黑名单，不能恢复；移出黑名单后再恢复。", List.of());
        }
        withdrawals.restore(
                entry(post),
                VacancyRights.ENTERING,
                reason,
                withdrawn -> vacancies.reopen(post.key(), withdrawn.withdrawnAt(), changes.next()) > 0);
    }

    private Vacancy post(String number) {
        return vacancies
                .findById(Vacancy.key(number))
                .orElseThrow(() -> new Rejected(404, "没有编号为“" + number + "”的岗位，请核对岗位编号（GW 开头）。", List.of()));
    }

    private Vacancy locked(String number) {
        vacancies.lock(post(number).key());
        return post(number);
    }

    private static Entry entry(Vacancy post) {
        var owner = EntryOwners.recipient(post.sender(), Role.JOB_MATCH_OFFICER);
        return new Entry(post.entry(), post.area(), owner, "岗位“" + post.publicNumber() + "”");
    }

    /**
     * Enters an employer, or changes its name or its standing in a city.
     *
     * @param reason why it is barred; null if it is not
     */
    @Transactional
    public void enter(String code, EmployerOwners.Entry entry, String name, @Nullable String reason) {
        employers.save(new Employer(code, name, entry.name(), !employers.existsById(code)));
        var listed = barred.findByEmployerAndCity(code, entry.city());
        if (reason == null) {
            listed.ifPresent(barred::delete);
        } else {
            barred.save(new BarredEmployer(
                    listed.map(BarredEmployer::id).orElse(null),
                    code,
                    entry.city(),
                    listed.map(BarredEmployer::since).orElseGet(() -> LocalDate.now(clock)),
                    reason,
                    entry.office()));
            vacancies.closeAllOf(code, entry.city() + "%", LocalDateTime.now(clock), changes.next());
        }
    }
}
