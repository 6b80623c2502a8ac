package org.zaijiuye.exit.deregistration;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.event.EventSources;
import org.zaijiuye.event.Exit;
import org.zaijiuye.event.FactReaction;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.event.Report;
import org.zaijiuye.event.ReportEffect;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.records.Registration;
import org.zaijiuye.shared.MessageName;

/** Whatever ends a registration goes to a handling of item 13, and its process begins or begins anew. */
@Component
class DeregistrationOnFacts implements FactReaction {

    private static final Set<String> TYPES =
            Arrays.stream(ExitFact.values()).map(ExitFact::type).collect(Collectors.toUnmodifiableSet());

    private final ExitHandlings handlings;
    private final EventSources sources;
    private final LifecycleMessages messages;
    private final RuntimeService runtime;
    private final EngineCommands engine;

    DeregistrationOnFacts(
            ExitHandlings handlings,
            EventSources sources,
            LifecycleMessages messages,
            RuntimeService runtime,
            EngineCommands engine) {
        this.handlings = handlings;
        this.sources = sources;
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
        switch (exit.meaning()) {
            case BEGINS -> begin(registration, exit.handling());
            case CHANGES ->
                messages.send(concludes(report) ? MessageName.PERSON_DIED : MessageName.FACT_REPORTED, exit.handling());
            case REPEATS -> {}
        }
    }

    /** The lifecycle calls item 13 or, where the case has ended, nobody. */
    private void begin(Registration registration, String handling) {
        if (!messages.send(MessageName.FACT_REPORTED, registration.caseNumber())) {
            engine.call(() -> runtime.createProcessInstanceByKey("DeregistrationProcess")
                    .businessKey(handling)
                    .execute());
        }
    }

    private boolean concludes(Report report) {
        return sources.effect(report) == ReportEffect.CONCLUDE;
    }

    private static ExitFact fact(Report report) {
        return ExitFact.of(report.type()).orElseThrow();
    }
}
