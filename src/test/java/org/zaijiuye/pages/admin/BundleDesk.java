package org.zaijiuye.pages.admin;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.bundle.BundleReturn;
import org.zaijiuye.bundle.BundleVersions;
import org.zaijiuye.bundle.BundleVersions.State;
import org.zaijiuye.records.BundleChanges;

/** What a test of the administrators' pages has at hand; after each test the packaged files are in force again. */
@ProcessTest
abstract class BundleDesk {

    static final String DIAGRAM = "CalendarProcess.bpmn";

    @Autowired
    ProcessEngine engine;

    @Autowired
    BundleVersions versions;

    @Autowired
    BundleReturn back;

    @Autowired
    BundleChanges changes;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void put_the_packaged_files_back() {
        versions.all().stream()
                .filter(version -> version.state() == State.CHANGED || version.state() == State.OWN)
                .forEach(version -> back.withdraw(version.file(), version.hash()));
    }

    AdminDesk admin() {
        return AdminDesk.first(port);
    }

    static String named(String name) {
        return AdminDesk.packaged(DIAGRAM).replace("填写年度安排", name);
    }

    String inForce(String file) {
        return admin().page("/admin/bundle/" + file + "/content?of=in-force");
    }
}
