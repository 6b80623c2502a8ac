package org.zaijiuye.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.NearNames;

/** All that is wrong with one diagram: whether it will run, and whether it stays within its means. */
record ModelFaults(ModelFile model, Known known, List<Fault> found) {

    static List<Fault> of(ModelFile model, Known known) {
        var faults = new ModelFaults(model, known, new ArrayList<>());
        var effort = known.effort();
        var size = (long) model.elements().all().size();
        if (effort.allows(size * size) && new ProcessFaults(faults).keepsIds()) {
            new WorkFaults(faults).check();
            new ReferenceFaults(faults).check();
            new TimerFaults(faults).check();
            new EndlessLoops(faults).check();
            ExpressionFaults.check(faults);
            Soundness.check(faults);
            // A step whose name is a slip is not missing as well.
            if (faults.found.stream().noneMatch(fault -> fault.code().matches("NO_(DELEGATE|PROCESS|TOPIC)"))) {
                new RequiredSteps(faults).check();
            }
        }
        faults.require(effort.allows(0), model.processes().findFirst().orElseThrow(), "TOO_LARGE", Effort.SPENT);
        return faults.found.stream().distinct().toList();
    }

    /** What a diagram that nobody sent misses because of what was sent. */
    static List<Fault> lost(ModelFile model, Known known) {
        var faults = new ModelFaults(model, known, new ArrayList<>());
        new ReferenceFaults(faults).check();
        return faults.found;
    }

    /** Adds the fault unless the condition holds, and tells whether it does. */
    boolean require(boolean holds, Element element, String code, String message) {
        if (!holds) {
            add(element, code, message);
        }
        return holds;
    }

    /**
     * Adds the fault unless there is such a name, and tells whether there is.
     *
     * @param message shows the name and the nearest one that exists
     */
    boolean exists(String name, Collection<String> names, Element element, String code, String message) {
        return names.contains(name)
                || require(false, element, code, message.formatted(name, NearNames.hint(name, names)));
    }

    void add(Element element, String code, String message) {
        found.add(model.fault(element, code, message));
    }
}
