package org.zaijiuye.office;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Office;

/** The engine's groups, each a role at an office or in the whole city, with the rights of the role. */
@Component
public class Groups {

    private final IdentityService identities;
    private final Rights rights;
    private final TaskFilters filters;

    Groups(IdentityService identities, Rights rights, TaskFilters filters) {
        this.identities = identities;
        this.rights = rights;
        this.filters = filters;
    }

    public void createCityWide() {
        Role.CITY_WIDE.forEach(role -> create(role.code(), role.title()));
    }

    /** Returns the ids of the office's groups; what is there already stays as it is. */
    List<String> createAt(Office office) {
        return Role.at(office.level()).stream()
                .map(role -> create(role.groupAt(office.code()), office.name() + " " + role.title()))
                .toList();
    }

    boolean exists(String group) {
        return identities.createGroupQuery().groupId(group).count() > 0;
    }

    private String create(String id, String name) {
        if (!exists(id)) {
            var group = identities.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identities.saveGroup(group);
            rights.grant(id, filters.create());
        }
        return id;
    }
}
