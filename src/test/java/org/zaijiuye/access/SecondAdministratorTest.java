package org.zaijiuye.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.ProcessTest;
import org.zaijiuye.office.StaffRecorder;
import org.zaijiuye.records.StaffLog;

@ProcessTest
@DisplayName("第二位系统管理员由配置建立，首位管理员不知道其口令")
class SecondAdministratorTest {

    @Autowired
    StaffRecorder staff;

    @Autowired
    IdentityService identities;

    @Autowired
    StaffLog log;

    @Test
    void the_configuration_sets_one_up_once_and_nobody_else_set_the_password() {
        new SecondAdministrator(staff, "second-root", "the-first-password").create();
        new SecondAdministrator(staff, "second-root", "another-password").create();

        assertThat(identities.checkPassword("second-root", "the-first-password"))
                .isTrue();
        assertThat(identities.createGroupQuery().groupMember("second-root").list())
                .extracting(group -> group.getId())
                .containsExactly("camunda-admin");
        assertThat(log.newest("second-root", 10)).isEmpty();
    }

    @Test
    void without_both_settings_there_is_none() {
        new SecondAdministrator(staff, "nobody-b", "").create();
        assertThat(staff.knows("nobody-b")).isFalse();
    }
}
