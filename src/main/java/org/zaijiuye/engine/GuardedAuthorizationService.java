package org.zaijiuye.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;

/**
 * The authorisation service behind REST, the Admin app and our own code: an administrator gives rights to work on cases
 * to nobody who may not have them, least of all to themselves, and who changed what is written down in the same
 * transaction.
 */
final class GuardedAuthorizationService extends AuthorizationServiceImpl {

    private final transient StaffGuard guard;

    GuardedAuthorizationService(StaffGuard guard) {
        this.guard = guard;
    }

    @Override
    public Authorization saveAuthorization(Authorization right) {
        return commandExecutor.execute(context -> {
            if (context.getAuthentication() == null) {
                return super.saveAuthorization(right);
            }
            guard.refuseWork(right);
            var saved = super.saveAuthorization(right);
            guard.add("保存权限", RightWords.grantee(right), RightWords.of(right));
            return saved;
        });
    }

    @Override
    public void deleteAuthorization(String id) {
        commandExecutor.execute(context -> {
            var right = context.runWithoutAuthorization(
                    () -> createAuthorizationQuery().authorizationId(id).singleResult());
            super.deleteAuthorization(id);
            if (right != null && context.getAuthentication() != null) {
                guard.add("删除权限", RightWords.grantee(right), RightWords.of(right));
            }
            return null;
        });
    }
}
