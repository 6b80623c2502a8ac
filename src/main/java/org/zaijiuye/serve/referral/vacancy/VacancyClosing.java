package org.zaijiuye.serve.referral.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.office.OfficeWithdrawals;
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
     * The caller's office, in whose area the workplace lies, withdraws a post for good, whoever sent it.
     *
     * @param number under which the public knows it
     * @throws Rejected 404 if there is none, 403 where the workplace lies elsewhere
     */
    @Transactional
    public void withdraw(String number, String reason) {
        var post = vacancies
                .findById(Vacancy.key(number))
                .orElseThrow(() -> new Rejected(404, "没有编号为“" + number + "”的岗位，请核对岗位编号（GW 开头）。", List.of()));
        withdrawals.withdraw(post.entry(), post.area(), VacancyRights.ENTERING, "岗位“" + number + "”的工作地", reason);
        vacancies.close(post.key(), LocalDateTime.now(clock), changes.next());
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
