package org.zaijiuye.serve.trainingoffer;

import static org.zaijiuye.serve.trainingoffer.TrainingRights.AUTHORS;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.CurrentUser;
import org.zaijiuye.problem.Rejected;

/**
 * Whose training information something is: that of the system that sent its first version, and of the officials of the
 * office that looks after it, and of those above. Nobody brings in anything for an office that is not theirs, unless a
 * system does: the office reviews it.
 */
@Component
class PublicationOwners {

    private final TrainingVersions versions;
    private final CurrentUser user;

    PublicationOwners(TrainingVersions versions, CurrentUser user) {
        this.versions = versions;
        this.user = user;
    }

    /** Whether the caller may change it; false of what was never sent. */
    boolean isOwner(PublicationKind kind, String code) {
        var all = versions.findByKindAndCodeOrderByVersion(kind, code);
        return !all.isEmpty()
                && (user.isSystem()
                        ? all.get(0).author().equals(user.id())
                        : user.isAbove(all.get(all.size() - 1).office(), AUTHORS));
    }

    /** @throws Rejected 403 where it is somebody else's */
    void requireOwn(PublicationKind kind, String code) {
        if (versions.existsByKindAndCode(kind, code) && !isOwner(kind, code)) {
            throw new Rejected(403, kind.title() + "“" + code + "”由其他单位提交，您不能查看版本、更改或者撤下；确需更改的，请联系其主管机构。", List.of());
        }
    }

    /** The Chinese sentence why the caller may not name this office as the one that looks after it, if so. */
    Optional<String> officeRefusal(String office) {
        return user.isSystem() || user.isAbove(office, AUTHORS)
                ? Optional.empty()
                : Optional.of("主管机构“" + office + "”不是您所在的机构，也不是其下级；请由该机构的培训管理人员提交。");
    }
}
