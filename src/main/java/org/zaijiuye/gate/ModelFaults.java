package org.zaijiuye.gate;

import java.util.List;
import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/** All that is wrong with one diagram: whether it will run, and whether it stays within its means. */
final class ModelFaults {

    private ModelFaults() {}

    static List<Fault> of(ModelFile model, Known known) {
        var process = ProcessFaults.of(model, known.program());
        if (process.stream().anyMatch(fault -> fault.code().equals(ProcessFaults.RENAMED))) {
            return process;
        }
        return Stream.of(
                        process,
                        StepFaults.of(model, known),
                        UserTaskFaults.of(model, known),
                        new CallFaults(known.models()).of(model),
                        TimerFaults.of(model),
                        ExpressionFaults.of(model, known),
                        Soundness.of(model),
                        RequiredSteps.of(model, known))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
