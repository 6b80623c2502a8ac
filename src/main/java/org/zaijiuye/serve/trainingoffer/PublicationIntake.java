package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Structure;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;

/** Judges what is sent and drafts it, alone or as a row of many. */
@Component
class PublicationIntake {

    private static final String CODE = "[A-Z0-9]{1,30}";

    private final TrainingPublications publications;
    private final PublicationSubjects subjects;
    private final PublicationOwners owners;
    private final Structure structure;

    PublicationIntake(
            TrainingPublications publications,
            PublicationSubjects subjects,
            PublicationOwners owners,
            Structure structure) {
        this.publications = publications;
        this.subjects = subjects;
        this.owners = owners;
        this.structure = structure;
    }

    /**
     * Drafts a version, or finds the one that says the same.
     *
     * @throws Rejected 422 with every fault; 403 where it is not the caller's
     * @throws NotAllowed while another version is under review
     */
    TrainingVersion draft(PublicationKind kind, String code, ObjectNode body, String author) {
        owners.requireOwn(kind, code);
        var subject = subjects.of(kind);
        var sent = structure.examine(subject.type(), body);
        sent.require(code.matches(CODE), "code", "编号应为1至30位大写字母或者数字。");
        subject.check(sent);
        Rejected.refuse(sent.faults());
        owners.officeRefusal(subject.office(body)).ifPresent(refusal -> {
            throw new Rejected(403, refusal, List.of());
        });
        return Collision.again(() -> publications.draft(kind, code, body, author));
    }
}
