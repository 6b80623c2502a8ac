package org.zaijiuye.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.zaijiuye.problem.NotAllowed;

/**
 * The identity service behind REST, the Admin app and our own code: nobody changes their own posts, separate duties stay
 * separate, and who changed what is written down in the same transaction.
 */
final class GuardedIdentityService extends IdentityServiceImpl {

    private final transient StaffGuard guard;

    GuardedIdentityService(StaffGuard guard) {
        this.guard = guard;
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        var password = user instanceof UserEntity entity && entity.hasNewPassword() ? "；设置口令" : "";
        var name = (user.getFirstName() + " " + user.getLastName())
                .replace("null", "")
                .strip();
        var fresh = user instanceof UserEntity entity && entity.getRevision() == 0;
        logged("保存用户", user.getId(), "姓名 " + name + password, () -> super.saveUser(user, skipPasswordPolicy), () -> {
            if (fresh) {
                refuseSame(() -> createUserQuery().userId(user.getId()).count(), "用户 " + user.getId());
            }
        });
    }

    @Override
    public void deleteUser(String user) {
        Runnable change = () -> {
            guard.leave(user);
            super.deleteUser(user);
        };
        logged("删除用户", user, "", change, () -> guard.refuseOwn(user, "不能删除自己的账号，请由另一位系统管理员办理。"));
    }

    @Override
    public void unlockUser(String user) {
        logged("解除用户锁定", user, "", () -> super.unlockUser(user));
    }

    @Override
    public void setUserInfo(String user, String key, String value) {
        logged("更改用户资料", user, key + "：" + value, () -> super.setUserInfo(user, key, value));
    }

    @Override
    public void deleteUserInfo(String user, String key) {
        logged("删除用户资料", user, key, () -> super.deleteUserInfo(user, key));
    }

    @Override
    public void saveGroup(Group group) {
        var fresh = group instanceof GroupEntity entity && entity.getRevision() == 0;
        logged("保存岗位组", group.getId(), "名称 " + group.getName(), () -> super.saveGroup(group), () -> {
            if (fresh) {
                refuseSame(() -> createGroupQuery().groupId(group.getId()).count(), "岗位组 " + group.getId());
            }
        });
    }

    @Override
    public void deleteGroup(String group) {
        logged("删除岗位组", group, "", () -> super.deleteGroup(group), () -> {
            if (createUserQuery().memberOfGroup(group).count() > 0) {
                throw new NotAllowed("岗位组 " + group + " 还有成员，删除后没有人能办这个岗位的件，没有删除。请先用 PUT /api/staff 把他们调到别的岗位。");
            }
        });
    }

    @Override
    public void createMembership(String user, String group) {
        logged("加入岗位组", user, group, () -> super.createMembership(user, group), () -> {
            guard.refuseOwn(user, "不能给自己增加岗位组，请由另一位系统管理员办理。");
            guard.refuseMixed(user, group);
            refuseSame(
                    () -> createGroupQuery().groupMember(user).groupId(group).count(), "岗位组 " + group + " 的成员 " + user);
        });
    }

    @Override
    public void deleteMembership(String user, String group) {
        logged(
                "退出岗位组",
                user,
                group,
                () -> super.deleteMembership(user, group),
                () -> guard.refuseOwn(user, "不能取消自己的岗位组，请由另一位系统管理员办理。"));
    }

    private void refuseSame(Supplier<Long> same, String what) {
        if (commandExecutor.execute(context -> context.runWithoutAuthorization(same::get)) > 0) {
            throw new NotAllowed(what + " 已经存在，没有保存。要更改的，请打开原来的更改；人员请用 PUT /api/staff 登记。");
        }
    }

    private void logged(String what, String subject, String detail, Runnable change) {
        logged(what, subject, detail, change, () -> {});
    }

    /** What the program does by itself, at its start for example, no guard is there to judge. */
    private void logged(String what, String subject, String detail, Runnable change, Runnable check) {
        if (getCurrentAuthentication() == null) {
            change.run();
            return;
        }
        commandExecutor.execute(context -> {
            check.run();
            change.run();
            guard.add(what, subject, detail);
            return null;
        });
    }
}
