package org.zaijiuye.serve.referral.vacancy;

import static org.zaijiuye.serve.referral.vacancy.VacancyRights.ENTERING;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.CurrentUser;
import org.zaijiuye.office.EntryOwners;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.problem.Rejected;

/**
 * Which office looks after an employer: the first that entered it. Where nobody has, because only its posts are known,
 * one of those where it offers them.
 */
@Component
class EmployerOwners {

    private final Employers employers;
    private final Vacancies vacancies;
    private final EntryOwners owners;
    private final CurrentUser user;
    private final Jurisdiction jurisdiction;

    EmployerOwners(
            Employers employers, Vacancies vacancies, EntryOwners owners, CurrentUser user, Jurisdiction jurisdiction) {
        this.employers = employers;
        this.vacancies = vacancies;
        this.owners = owners;
        this.user = user;
        this.jurisdiction = jurisdiction;
    }

    /**
     * The owner of an employer that the caller enters now.
     *
     * @param code valid and normalised
     * @throws Rejected 403 where it is somebody else's
     */
    String require(String code) {
        var known = employers.findById(code);
        var owner = known.map(Employer::owner);
        if (owner.isPresent()) {
            owners.require(owner.get(), ENTERING, "用人单位“" + code + "”");
            return owner.get();
        }
        if (known.isPresent() && !recruitsHere(code)) {
            throw new Rejected(403, "用人单位“" + code + "”没有在您的辖区招聘，请由其招聘岗位所在地的机构登记或者列入黑名单。", List.of());
        }
        return owners.ofCaller(ENTERING);
    }

    private boolean recruitsHere(String code) {
        return user.offices(ENTERING).stream()
                .map(office -> jurisdiction.office(office).division())
                .anyMatch(division -> vacancies.existsByEmployerAndAreaStartingWith(code, division));
    }
}
