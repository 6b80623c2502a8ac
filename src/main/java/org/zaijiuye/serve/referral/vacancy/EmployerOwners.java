package org.zaijiuye.serve.referral.vacancy;

import static org.zaijiuye.serve.referral.vacancy.VacancyRights.ENTERING;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.CurrentUser;
import org.zaijiuye.office.EntryOwners;
import org.zaijiuye.office.OfficeAreas;
import org.zaijiuye.problem.Rejected;

/**
 * Which office looks after an employer: the first that entered it. Where nobody has, because only its posts are known,
 * one of those where it offers them. Each city keeps a blacklist of its own, and on it each office its own entries.
 */
@Component
class EmployerOwners {

    private final Employers employers;
    private final BarredEmployers barred;
    private final Vacancies vacancies;
    private final EntryOwners owners;
    private final CurrentUser user;
    private final OfficeAreas areas;

    EmployerOwners(
            Employers employers,
            BarredEmployers barred,
            Vacancies vacancies,
            EntryOwners owners,
            CurrentUser user,
            OfficeAreas areas) {
        this.employers = employers;
        this.barred = barred;
        this.vacancies = vacancies;
        this.owners = owners;
        this.user = user;
        this.areas = areas;
    }

    /**
     * Who may enter an employer.
     *
     * @param name owner of its name
     * @param office owner of its standing in the city
     * @param city of that standing
     */
    record Entry(String name, String office, String city) {}

    /**
     * What the caller may enter of an employer.
     *
     * @param code valid and normalised
     * @param name as it is to be called
     * @throws Rejected 403 where it is somebody else's
     */
    Entry require(String code, String name) {
        var title = "用人单位“" + code + "”";
        var caller = owners.ofCaller(ENTERING);
        var city = city(caller);
        var known = employers.findById(code);
        var owner = known.flatMap(each -> Optional.ofNullable(each.owner()));
        var listed = barred.findByEmployerAndCity(code, city).map(BarredEmployer::owner);
        listed.ifPresent(office -> owners.require(office, ENTERING, title));
        var neighbour = owner.filter(office -> city(office).equals(city));
        neighbour.ifPresent(office -> owners.require(office, ENTERING, title));
        if (owner.isPresent() && !known.orElseThrow().name().equals(name)) {
            owners.require(owner.get(), ENTERING, title + "的名称");
        }
        if (known.isPresent() && neighbour.isEmpty() && !recruitsHere(code)) {
            throw new Rejected(403, title + "没有在您的辖区招聘，您不能登记或者列入黑名单；请由其招聘岗位所在地的机构办理。", List.of());
        }
        return new Entry(owner.orElse(caller), listed.or(() -> neighbour).orElse(caller), city);
    }

    private String city(String owner) {
        return EntryOwners.officeOf(owner).map(areas::city).orElse("");
    }

    private boolean recruitsHere(String code) {
        return user.offices(ENTERING).stream()
                .map(areas::division)
                .anyMatch(division -> vacancies.existsByEmployerAndAreaStartingWith(code, division));
    }
}
