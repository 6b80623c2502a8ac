package org.zaijiuye.lifecycle;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.DiagramStep;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.records.StateTransitions;

/** 分层分类: whoever draws the benefit is a claimant; the tags of age and time were set when the case opened. */
@DiagramStep(title = "分层分类", help = "按是否领取失业保险金更新个案的分类标签。放在全周期流程首次联系之后。", processes = "LifecycleProcess")
@Component
class ClassifyCaseDelegate implements JavaDelegate {

    private static final String CLAIMANT = "CLAIMANT";
    private static final String GENERAL = "GENERAL";

    private final StateTransitions transitions;
    private final Registrations registrations;
    private final Entitlements entitlements;

    ClassifyCaseDelegate(StateTransitions transitions, Registrations registrations, Entitlements entitlements) {
        this.transitions = transitions;
        this.registrations = registrations;
        this.entitlements = entitlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var registration = transitions.registration(execution.getProcessBusinessKey());
        var tags = new TreeSet<>(Arrays.asList(registration.tags().split(",")));
        var drawing = entitlements.findByCaseNumber(registration.caseNumber()).stream()
                .anyMatch(StateTransitions::running);
        var now = String.join(",", changed(tags, drawing));
        if (!now.equals(registration.tags())) {
            registrations.tag(registration.caseNumber(), now);
        }
    }

    private static Set<String> changed(Set<String> tags, boolean drawing) {
        if (drawing) {
            tags.add(CLAIMANT);
            tags.remove(GENERAL);
        } else {
            tags.remove(CLAIMANT);
        }
        return tags.isEmpty() ? Set.of(GENERAL) : tags;
    }
}
