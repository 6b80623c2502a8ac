package org.zaijiuye.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Hall;
import org.zaijiuye.ProcessTest;

@ProcessTest
@DisplayName("试错密码：越试越慢，但谁也不能替别人锁死账户")
class LogInThrottleTest {

    private static final String USER = "street-clerk-999999002";

    @Autowired
    Hall hall;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void a_user() {
        hall.at("2025-11-04T09:00");
        var user = identities.newUser(USER);
        user.setPassword("right");
        identities.saveUser(user);
    }

    @AfterEach
    void remove_the_user() {
        identities.deleteUser(USER);
        ClockUtil.reset();
    }

    @Test
    void a_stranger_slows_a_name_down_but_never_closes_it() {
        for (var minute = 10; minute < 30; minute++) {
            hall.at("2025-11-04T09:" + minute);
            assertThat(identities.checkPassword(USER, "wrong")).isFalse();
        }
        hall.at("2025-11-04T09:29:09");
        assertThat(identities.checkPassword(USER, "right")).as("too soon").isFalse();
        hall.at("2025-11-04T09:29:10");
        assertThat(identities.checkPassword(USER, "right")).isTrue();
    }

    @Test
    void the_first_slip_costs_a_second_and_the_next_ones_more() {
        assertThat(identities.checkPassword(USER, "wrong")).isFalse();
        assertThat(identities.checkPassword(USER, "right")).as("at once").isFalse();
        hall.at("2025-11-04T09:00:01");
        assertThat(identities.checkPassword(USER, "wrong")).isFalse();
        hall.at("2025-11-04T09:00:02");
        assertThat(identities.checkPassword(USER, "right")).as("too soon").isFalse();
        hall.at("2025-11-04T09:00:03");
        assertThat(identities.checkPassword(USER, "right")).isTrue();
    }
}
