package org.zaijiuye.payment;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Jurisdiction;
import org.zaijiuye.office.Posts;
import org.zaijiuye.office.Role;
import org.zaijiuye.records.Office;

/** Whose payments somebody answers for: those of the office of their post, and for a county's posts also its agency's. */
@Component
class PaymentOffices {

    private static final Set<Role> PAYING =
            Set.of(Role.COUNTY_REVIEWER, Role.COUNTY_APPROVER, Role.SI_OFFICER, Role.SI_REVIEWER);

    private final Posts posts;
    private final Jurisdiction jurisdiction;
    private final PaymentKinds kinds;

    PaymentOffices(Posts posts, Jurisdiction jurisdiction, PaymentKinds kinds) {
        this.posts = posts;
        this.jurisdiction = jurisdiction;
        this.kinds = kinds;
    }

    /** Codes of the offices that pay, as far as this user answers for them; none for anybody else. */
    Set<String> of(String user) {
        var held = posts.held(user).stream()
                .filter(group -> Role.ofGroup(group).filter(PAYING::contains).isPresent())
                .toList();
        return kinds.all().stream()
                .flatMap(kind -> kind.payers().stream())
                .map(Office::code)
                .filter(payer -> held.stream().anyMatch(group -> answersFor(group, payer)))
                .collect(Collectors.toSet());
    }

    private boolean answersFor(String group, String payer) {
        return jurisdiction
                .ofGroup(group)
                .filter(office -> office.code().equals(payer)
                        || (office.level() == Office.Level.COUNTY && jurisdiction.covers(group, payer)))
                .isPresent();
    }
}
