package org.zaijiuye.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Completes users, filters and rights at each start, in this order because rights name the other two. */
@Component
class AccessSetUp {

    private final ObjectProvider<DemoUsers> demo;
    private final TaskFilters filters;
    private final Rights rights;

    AccessSetUp(ObjectProvider<DemoUsers> demo, TaskFilters filters, Rights rights) {
        this.demo = demo;
        this.filters = filters;
        this.rights = rights;
    }

    @EventListener(ApplicationReadyEvent.class)
    void complete() {
        demo.ifAvailable(DemoUsers::create);
        rights.grant(filters.create());
    }
}
