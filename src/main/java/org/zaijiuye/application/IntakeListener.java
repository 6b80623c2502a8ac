package org.zaijiuye.application;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.json.StrictJson;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.Application;
import org.zaijiuye.shared.Fault;

/** The one intake of both doors, our API and the engine's REST: on the start event, in the transaction of the start. */
@AskedByDiagrams
@Component
class IntakeListener implements ExecutionListener {

    private final Intake intake;
    private final IdentityService identities;

    IntakeListener(Intake intake, IdentityService identities) {
        this.intake = intake;
        this.identities = identities;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var form = ApplicationVariables.submitted(execution);
        var application = take(form);
        requireOwnKey(execution.getProcessBusinessKey(), application.number());
        execution.setProcessBusinessKey(application.number());
    }

    /** Two equal requests at the same moment meet in the unique keys; the second is told, and nothing is half-stored. */
    private Application take(String form) {
        try {
            return intake.take(form, sender());
        } catch (Rejected refused) {
            throw refused;
        } catch (RuntimeException e) {
            // Spring Data wraps what the database said.
            if (e instanceof DuplicateKeyException || e.getCause() instanceof DuplicateKeyException) {
                throw new NumberTaken(
                        StrictJson.object(form).path("applicationNumber").asText());
            }
            throw e;
        }
    }

    private String sender() {
        var caller = identities.getCurrentAuthentication();
        return caller == null ? "system" : caller.getUserId();
    }

    private static void requireOwnKey(@Nullable String given, String number) {
        if (given != null && !given.equals(number)) {
            var fault = new Fault("businessKey", null, "FIELD_INVALID", "业务键应为申请编号 " + number + "，请改正或者不填。", null);
            throw new Rejected(422, "业务键与申请编号不一致，没有保存。", List.of(fault));
        }
    }
}
