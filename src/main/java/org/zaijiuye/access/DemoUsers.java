package org.zaijiuye.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Vault;

/** Creates the demo's offices, groups and users where they are missing. Never to be switched on in production. */
@Component
@ConditionalOnProperty("zaijiuye.demo.enabled")
class DemoUsers {

    private final Offices offices;
    private final IdentityService identities;
    private final Vault vault;

    DemoUsers(Offices offices, IdentityService identities, Vault vault) {
        this.offices = offices;
        this.identities = identities;
        this.vault = vault;
    }

    void create() {
        DemoOffices.ALL.stream()
                .filter(office -> !offices.existsById(office.code()))
                .forEach(offices::save);
        DemoStaff.ALL.forEach(this::create);
        var self = vault.hash("01", DemoStaff.CLERK_ID_NO);
        if (!offices.related(DemoStaff.CLERK, self)) {
            offices.relate(DemoStaff.CLERK, self, "SELF");
        }
    }

    private void create(DemoStaff.Person person) {
        if (identities.createGroupQuery().groupId(person.group()).count() == 0) {
            var group = identities.newGroup(person.group());
            group.setName(person.groupName());
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
        if (identities.createUserQuery().userId(person.user()).count() == 0) {
            var user = identities.newUser(person.user());
            user.setFirstName(person.name()); // the web apps put a blank between first and last name
            user.setLastName("");
            user.setPassword(person.user());
            identities.saveUser(user);
            identities.createMembership(person.user(), person.group());
        }
    }
}
