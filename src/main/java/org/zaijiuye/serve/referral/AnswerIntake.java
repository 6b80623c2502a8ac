package org.zaijiuye.serve.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Structure;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;

/** Judges an answer to a recommendation, sent over our API or from the applicant's page, and enters it. */
@Component
class AnswerIntake {

    private final ReferralAnswers answers;
    private final Structure structure;

    AnswerIntake(ReferralAnswers answers, Structure structure) {
        this.answers = answers;
        this.structure = structure;
    }

    /**
     * Enters an answer; the same one again changes nothing.
     *
     * @throws Rejected 422 with every fault
     * @throws NotAllowed if it cannot follow what is known
     */
    Referral take(String number, ObjectNode body) {
        var sent = structure.examine(AnswerRequest.class, body);
        var answer = sent.text("answer").map(ReferralState::valueOf);
        var reason = sent.text("reason");
        sent.require(
                answer.isEmpty() || answer.get() != ReferralState.DECLINED || reason.isPresent(),
                "reason",
                "谢绝的，请说明原因，以便推荐更合适的岗位。");
        Rejected.refuse(sent.faults());
        return Collision.again(() -> answers.answer(number, answer.orElseThrow(), reason.orElse(null)));
    }
}
