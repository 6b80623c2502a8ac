package org.zaijiuye.office;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Offices;

/** Enters a user, their groups, and whose cases they must not handle; the demo and the administrator go the same way. */
@Service
public class StaffRecorder {

    static final String PROGRAM = "zaijiuye";

    private final IdentityService identities;
    private final Offices offices;
    private final FieldEncryption encryption;
    private final Reporters reporters;
    private final Posts posts;
    private final StaffChanges changes;

    StaffRecorder(
            IdentityService identities,
            Offices offices,
            FieldEncryption encryption,
            Reporters reporters,
            Posts posts,
            StaffChanges changes) {
        this.identities = identities;
        this.offices = offices;
        this.encryption = encryption;
        this.reporters = reporters;
        this.posts = posts;
        this.changes = changes;
    }

    /**
     * ID numbers are kept as keyed hashes only.
     *
     * @param password null where it stays as it is
     * @param reports the agencies whose facts an integrator may report ({@link Reporters})
     */
    public record Member(
            String user,
            String name,
            @Nullable String password,
            List<String> groups,
            List<Related> related,
            List<String> reports) {

        @Override
        public String toString() {
            return user;
        }
    }

    public record Related(String idType, String idNo, Kinship kinship) {

        @Override
        public String toString() {
            return kinship.name();
        }
    }

    public boolean knows(String user) {
        return identities.createUserQuery().userId(user).count() > 0;
    }

    /** Returns whether the user is new. */
    @Transactional
    public boolean enter(Member member) {
        var known = identities.createUserQuery().userId(member.user()).singleResult();
        var user = known == null ? identities.newUser(member.user()) : known;
        user.setFirstName(member.name()); // the web apps put a blank between first and last name
        user.setLastName("");
        if (member.password() != null) {
            user.setPassword(member.password());
        }
        identities.saveUser(user);
        join(member);
        posts.enter(member.user(), member.groups(), author());
        relate(member);
        reporters.bind(member.user(), member.reports());
        changes.add(known == null ? "登记人员" : "更改人员", member.user(), words(member));
        return known == null;
    }

    /** Who enters it; the program itself for the demo's staff. */
    private String author() {
        var caller = identities.getCurrentAuthentication();
        return caller == null ? PROGRAM : caller.getUserId();
    }

    /** Without ID numbers. */
    private static String words(Member member) {
        return "%s：%s；应回避 %d 人"
                .formatted(
                        member.name(),
                        String.join("、", member.groups()),
                        member.related().size());
    }

    private void join(Member member) {
        var present = identities.createGroupQuery().groupMember(member.user()).list().stream()
                .map(Group::getId)
                .toList();
        present.stream()
                .filter(group -> !member.groups().contains(group))
                .forEach(group -> identities.deleteMembership(member.user(), group));
        member.groups().stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identities.createMembership(member.user(), group));
    }

    private void relate(Member member) {
        member.related().stream()
                .filter(person -> person.kinship() == Kinship.SELF)
                .forEach(person -> requireOneAccount(member.user(), encryption.hash(person.idType(), person.idNo())));
        offices.forgetRelations(member.user());
        member.related()
                .forEach(person -> offices.relate(
                        member.user(),
                        encryption.hash(person.idType(), person.idNo()),
                        person.kinship().name()));
    }

    /** Two accounts of one person would count as two persons (policy.md §2). */
    private void requireOneAccount(String user, String idHash) {
        offices.accountsOf(idHash, user).stream().findFirst().ifPresent(other -> {
            throw new NotAllowed("这个证件号码已经登记给账号 " + other + "，一个人只能有一个办件账号。换岗的请更改原账号的岗位组。");
        });
    }
}
