package org.zaijiuye.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Groups;
import org.zaijiuye.office.Rights;
import org.zaijiuye.office.TaskFilters;

/** Completes groups, the demo's users, the second administrator and rights at each start, in this order because rights name the groups. */
@Component
class AccessSetUp {

    private final ObjectProvider<DemoUsers> demo;
    private final SecondAdministrator second;
    private final Groups groups;
    private final TaskFilters filters;
    private final Rights rights;

    AccessSetUp(
            ObjectProvider<DemoUsers> demo,
            SecondAdministrator second,
            Groups groups,
            TaskFilters filters,
            Rights rights) {
        this.demo = demo;
        this.second = second;
        this.groups = groups;
        this.filters = filters;
        this.rights = rights;
    }

    @EventListener(ApplicationReadyEvent.class)
    void complete() {
        groups.createCityWide();
        demo.ifAvailable(DemoUsers::create);
        second.create();
        rights.grant(filters.create());
    }
}
