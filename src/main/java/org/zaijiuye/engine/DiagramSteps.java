package org.zaijiuye.engine;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.Item;
import org.zaijiuye.task.UserTaskHandler;

/** The delegates that administrators may name in a diagram, by bean name, and the processes in which each may stand. */
@Component
public class DiagramSteps {

    private final ListableBeanFactory beans;

    DiagramSteps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public Map<String, DiagramStep> all() {
        var steps = new TreeMap<String, DiagramStep>();
        Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class, true, false))
                .forEach(bean -> of(bean).ifPresent(step -> steps.put(bean, step)));
        return steps;
    }

    public Optional<DiagramStep> of(String bean) {
        return beans.containsBean(bean)
                ? Optional.ofNullable(beans.findAnnotationOnBean(bean, DiagramStep.class))
                : Optional.empty();
    }

    /** The fields (Field injections) that a delegate reads. */
    public Set<String> fields(String bean) {
        return Arrays.stream(Objects.requireNonNull(beans.getType(bean)).getDeclaredFields())
                .filter(field -> field.getType().equals(Expression.class))
                .map(Field::getName)
                .collect(Collectors.toSet());
    }

    /** Fields and extension properties without which a delegate fails. */
    public Set<String> needs(String bean) {
        return of(bean).map(step -> Set.of(step.needs())).orElse(Set.of());
    }

    /** Whether the delegate with this bean name may stand in the process with this key. */
    public boolean allows(String bean, String process) {
        return of(bean).map(DiagramStep::processes)
                .filter(places ->
                        places.length == 0 || Arrays.stream(places).anyMatch(place -> isPlace(place, process)))
                .isPresent();
    }

    /** Whether delegates or human steps of our own work there, so that it is one of the processes that handle cases. */
    boolean isOfProgram(String process) {
        return isOfAnItem(process)
                || beans.getBeanProvider(UserTaskHandler.class).stream()
                        .anyMatch(task -> task.process().filter(process::equals).isPresent())
                || all().values().stream()
                        .flatMap(step -> Arrays.stream(step.processes()))
                        .anyMatch(process::equals);
    }

    private boolean isPlace(String place, String process) {
        return place.equals(DiagramStep.ITEMS) ? isOfAnItem(process) : place.equals(process);
    }

    /**
     * An item's process is called after its word: {@code BenefitProcess} of {@code benefit} (design.md §2). What is decided
     * at once has none; a process of that name serves the person afterwards.
     */
    public boolean isOfAnItem(String process) {
        return beans.getBeanProvider(Item.class).stream()
                .filter(item -> isOf(process, item.word()))
                .anyMatch(item -> !item.description().decidedAtOnce());
    }

    boolean isOf(String process, String item) {
        return process.equalsIgnoreCase(item + "Process");
    }
}
