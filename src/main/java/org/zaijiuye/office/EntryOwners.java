package org.zaijiuye.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/**
 * Who may change an entry of a catalogue: the system that sent it, or the officials of the office that entered it and of
 * those above. An owner is kept as the login of the system, or as {@code office:} and the code of the office; no login
 * has a colon.
 */
@Component
public class EntryOwners {

    private static final String OFFICE = "office:";

    private final CurrentUser user;
    private final Offices offices;

    EntryOwners(CurrentUser user, Offices offices) {
        this.user = user;
        this.offices = offices;
    }

    public static String office(String code) {
        return OFFICE + code;
    }

    /** The code of the office that is an owner; empty where a system is. */
    public static Optional<String> officeOf(String owner) {
        return Optional.of(owner).filter(each -> each.startsWith(OFFICE)).map(each -> each.substring(OFFICE.length()));
    }

    /** Whom notices about an entry reach: those in this role at the office that is its owner, or the system that is. */
    public static String recipient(String owner, Role role) {
        return officeOf(owner).map(role::groupAt).orElse(owner);
    }

    /** The owner of what the caller enters now in one of these roles. */
    public String ofCaller(Set<Role> roles) {
        return user.isSystem() ? user.id() : office(user.offices(roles).get(0));
    }

    public boolean isCaller(String owner, Set<Role> roles) {
        return officeOf(owner)
                .map(office -> user.isAbove(office, roles))
                .orElseGet(() -> user.isSystem() && owner.equals(user.id()));
    }

    /**
     * Refuses who may not change an entry.
     *
     * @param entry what it is, in words
     * @throws Rejected 403
     */
    public void require(String owner, Set<Role> roles, String entry) {
        if (!isCaller(owner, roles)) {
            throw refusal(entry, owner);
        }
    }

    private Rejected refusal(String entry, String owner) {
        return new Rejected(403, "%s由%s登记，您不能更改或者撤销；确需更改的，请联系登记的单位。".formatted(entry, title(owner)), List.of());
    }

    /** The login of a system is nobody else's business. */
    private String title(String owner) {
        return officeOf(owner)
                .map(office -> offices.findById(office).map(Office::name).orElse("其他机构"))
                .orElse("其他系统");
    }
}
