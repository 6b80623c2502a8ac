package org.zaijiuye.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Offices;

/** Creates the demo's offices, groups and users where they are missing. Never to be switched on in production. */
@Component
@ConditionalOnProperty("zaijiuye.demo.enabled")
class DemoUsers {

    private final Offices offices;
    private final IdentityService identities;

    DemoUsers(Offices offices, IdentityService identities) {
        this.offices = offices;
        this.identities = identities;
    }

    void create() {
        DemoOffices.ALL.stream()
                .filter(office -> !offices.existsById(office.code()))
                .forEach(offices::save);
        DemoStaff.ALL.forEach(this::create);
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
