package org.zaijiuye.serve.referral.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.problem.Rejected;

/** Takes posts off the list: one that its sender closes, or all of an employer who is barred. */
@Service
class VacancyClosing {

    private final Vacancies vacancies;
    private final Employers employers;
    private final VacancyChanges changes;
    private final Clock clock;

    VacancyClosing(Vacancies vacancies, Employers employers, VacancyChanges changes, Clock clock) {
        this.vacancies = vacancies;
        this.employers = employers;
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

    /** Enters an employer, or changes its name or standing. */
    @Transactional
    public void enter(String code, String owner, String name, boolean barred, String reason) {
        var known = employers.findById(code);
        var since = known.map(Employer::barredSince).orElse(null);
        employers.save(new Employer(
                code,
                name,
                barred ? (since == null ? LocalDate.now(clock) : since) : null,
                barred ? reason : null,
                owner,
                known.isEmpty()));
        if (barred) {
            vacancies.closeAllOf(code, LocalDateTime.now(clock), changes.next());
        }
    }
}
