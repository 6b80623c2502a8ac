package org.zaijiuye.exit.deregistration;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.event.Exit;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.event.Report;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.MessageName;

/** Whatever ends a registration goes to a handling of item 13, and its process begins or begins anew. */
@Component
class DeregistrationOnFacts implements FactReaction {

    private static final Set<String> TYPES =
            Arrays.stream(ExitFact.values()).map(ExitFact::type).collect(Collectors.toUnmodifiableSet());

    private final ExitHandlings handlings;
    private final LifecycleMessages messages;
    private final RuntimeService runtime;
    private final EngineCommands engine;

    DeregistrationOnFacts(
            ExitHandlings handlings, LifecycleMessages messages, RuntimeService runtime, EngineCommands engine) {
        this.handlings = handlings;
        this.messages = messages;
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public Optional<Exit> onCase(Registration registration, Report report) {
        return Optional.of(handlings.take(registration, report.notBefore(registration.regDate()), fact(report)));
    }

    @Override
    public void send(Registration registration, Report report, Exit exit) {
        var fact = fact(report);
        switch (exit.meaning()) {
            case BEGINS -> begin(registration, fact, exit.handling());
            case CHANGES ->
                messages.send(
                        fact == ExitFact.PERSON_DIED ? fact.message() : MessageName.FACT_REPORTED, exit.handling());
            case REPEATS -> {}
        }
    }

    /** The lifecycle calls item 13 or, where the case has ended, nobody. */
    private void begin(Registration registration, ExitFact fact, String handling) {
        if (!messages.send(fact.message(), registration.caseNumber())) {
            engine.call(() -> runtime.createProcessInstanceByKey("DeregistrationProcess")
                    .businessKey(handling)
                    .setVariable("handling", handling)
                    .setVariable("office", registration.serviceOrg())
                    .execute());
        }
    }

    private static ExitFact fact(Report report) {
        return ExitFact.of(report.type()).orElseThrow();
    }
}
