package org.zaijiuye.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Role;
import org.zaijiuye.office.StaffRecorder;
import org.zaijiuye.office.StaffRecorder.Member;

/**
 * The second administrator of an installation, set up by the configuration as the first one is: neither may know the
 * other's password, or what asks for two persons would be asked of one.
 */
@Component
class SecondAdministrator {

    private final StaffRecorder staff;
    private final String user;
    private final String password;

    SecondAdministrator(
            StaffRecorder staff,
            @Value("${ZAIJIUYE_SECOND_ADMIN_ID:}") String user,
            @Value("${ZAIJIUYE_SECOND_ADMIN_PASSWORD:}") String password) {
        this.staff = staff;
        this.user = user;
        this.password = password;
    }

    /** Nobody is created twice, and no password is set anew. */
    void create() {
        if (!user.isBlank() && !password.isBlank() && !staff.knows(user)) {
            staff.enter(
                    new Member(user, "第二系统管理员", password, List.of(Role.ADMINISTRATOR.code()), List.of(), List.of()));
        }
    }
}
