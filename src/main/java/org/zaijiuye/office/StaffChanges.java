package org.zaijiuye.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.engine.RightWords;
import org.zaijiuye.engine.StaffGuard;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.StaffLog;

/**
 * What a person who has logged in may change of users, groups and rights, and the log of it. What the program sets up by
 * itself, without a person, is neither questioned nor logged.
 */
@Component
class StaffChanges implements StaffGuard {

    /** Rights on these make a person work on cases. */
    private static final Set<Resources> WORK = Set.of(
            Resources.TASK,
            Resources.PROCESS_DEFINITION,
            Resources.PROCESS_INSTANCE,
            Resources.BATCH,
            Resources.HISTORIC_TASK,
            Resources.HISTORIC_PROCESS_INSTANCE);

    private static final Set<Permission> STARTING = Set.of(
            ProcessDefinitionPermissions.NONE,
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.CREATE_INSTANCE);

    private static final Set<Permission> CREATING =
            Set.of(ProcessInstancePermissions.NONE, ProcessInstancePermissions.CREATE);

    private static final Set<Role> WITHOUT_CASES = Set.of(Role.ADMINISTRATOR, Role.PARAM_ADMIN);

    private final ObjectProvider<StaffLog> log;
    private final ObjectProvider<IdentityService> identities;
    private final ObjectProvider<EngineCommands> engine;
    private final ObjectProvider<AuthorizationService> rights;
    private final ObjectProvider<Posts> posts;
    private final ObjectProvider<Reporters> reporters;

    /** @param log and the others asked for late: this is a part of the engine's own settings */
    StaffChanges(
            ObjectProvider<StaffLog> log,
            ObjectProvider<IdentityService> identities,
            ObjectProvider<EngineCommands> engine,
            ObjectProvider<AuthorizationService> rights,
            ObjectProvider<Posts> posts,
            ObjectProvider<Reporters> reporters) {
        this.log = log;
        this.rights = rights;
        this.posts = posts;
        this.reporters = reporters;
        this.engine = engine;
        this.identities = identities;
    }

    @Override
    public void add(String what, String subject, String detail) {
        caller().ifPresent(person -> log.getObject().add(person.getUserId(), what, subject, detail));
    }

    @Override
    public void leave(String user) {
        posts.getObject()
                .enter(user, List.of(), caller().map(Authentication::getUserId).orElse(StaffRecorder.PROGRAM));
        reporters.getObject().bind(user, List.of());
        engine.getObject().call(() -> {
            var held =
                    rights.getObject().createAuthorizationQuery().userIdIn(user).list();
            // To read one's own profile; the engine deletes it with the user.
            held.removeIf(right -> right.getResourceType() == Resources.USER.resourceType());
            held.forEach(right -> rights.getObject().deleteAuthorization(right.getId()));
            return held;
        });
    }

    @Override
    public void refuseOwn(String user, String sentence) {
        if (caller().filter(person -> person.getUserId().equals(user)).isPresent()) {
            throw new Rejected(403, sentence, List.of());
        }
    }

    /** Separate duties (policy.md §2): whoever keeps the system, its parameters or an exchange has no other post. */
    @Override
    public void refuseMixed(String user, String group) {
        var roles = Stream.concat(rolesOf(user), Role.ofGroup(group).stream()).toList();
        if (caller().isPresent()
                && roles.stream().distinct().count() > 1
                && roles.stream().anyMatch(Role.ALONE::contains)) {
            throw new Rejected(403, "系统管理、参数管理和系统接入各自独立，不能兼任其他岗位。请另建账号，由 PUT /api/staff 登记。", List.of());
        }
    }

    /** @throws Rejected if the right lets the caller, everybody or another administrator work on cases */
    @Override
    public void refuseWork(Authorization right) {
        if (right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE && caller().isPresent()) {
            throw new Rejected(
                    422, "不收“禁止”（REVOKE）类型的权限，没有保存。要收回权限的，请删除授予它的那一条；岗位的权限随岗位收回，用 PUT /api/staff 登记。", List.of());
        }
        var work = RightWords.resource(right).filter(WORK::contains).isPresent();
        if (work
                && caller().filter(person -> !startsAService(right) || hasNoCases(right, person))
                        .isPresent()) {
            throw new Rejected(
                    403,
                    "系统管理员没有办件的权限，也不能给任何人直接授予。办件人员的权限随岗位而来，由另一位系统管理员用 PUT /api/staff 登记；只可以给组 integrator 授予自有流程的 READ 和 CREATE_INSTANCE。",
                    List.of());
        }
    }

    /** To see or to start a service, of a group that has a role; all else follows from posts. */
    private static boolean startsAService(Authorization right) {
        var group = right.getGroupId();
        var resource = RightWords.resource(right);
        var definition = resource.filter(Resources.PROCESS_DEFINITION::equals).isPresent()
                && STARTING.containsAll(Set.of(right.getPermissions(ProcessDefinitionPermissions.values())));
        var instance = resource.filter(Resources.PROCESS_INSTANCE::equals).isPresent()
                && CREATING.containsAll(Set.of(right.getPermissions(ProcessInstancePermissions.values())));
        return group != null
                && Role.ofGroup(group).isPresent()
                && ((definition && (!starts(right) || isOwnService(right.getResourceId()))) || instance);
    }

    private static boolean starts(Authorization right) {
        return Set.of(right.getPermissions(ProcessDefinitionPermissions.values()))
                .contains(ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    /** One of the administrators' own: no process of the program, which only the program itself starts. */
    private static boolean isOwnService(String process) {
        try {
            return process.matches("[A-Za-z_][\\w.-]*")
                    && new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:processes/**/" + process + ".bpmn")
                                    .length
                            == 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean hasNoCases(Authorization right, Authentication person) {
        var grantee = RightWords.grantee(right);
        var roles = right.getGroupId() == null ? rolesOf(grantee) : Role.ofGroup(grantee).stream();
        return grantee.equals(Authorization.ANY)
                || grantee.equals(person.getUserId())
                || person.getGroupIds().contains(grantee)
                || roles.anyMatch(WITHOUT_CASES::contains);
    }

    private Stream<Role> rolesOf(String user) {
        return engine
                .getObject()
                .call(() -> identities
                        .getObject()
                        .createGroupQuery()
                        .groupMember(user)
                        .list())
                .stream()
                .map(Group::getId)
                .flatMap(group -> Role.ofGroup(group).stream());
    }

    private Optional<Authentication> caller() {
        return Optional.ofNullable(identities.getObject().getCurrentAuthentication())
                .filter(person -> person.getUserId() != null);
    }
}
