package org.zaijiuye.engine;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zaijiuye.shared.Item;
import org.zaijiuye.task.UserTaskHandler;

/**
 * The delegates that administrators may name in a diagram, by bean name, and the processes in which each may stand. Every
 * step of every case asks, and the answer never changes: it is found once, late, for delegates need services of the engine.
 */
@Component
public class DiagramSteps {

    private final ListableBeanFactory beans;
    private final Supplier<Map<String, DiagramStep>> all = SingletonSupplier.of(this::find);
    private final Supplier<Set<String>> waiting = SingletonSupplier.of(this::waitingItems);
    private final Supplier<Set<String>> worked = SingletonSupplier.of(this::worked);

    DiagramSteps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public Map<String, DiagramStep> all() {
        return all.get();
    }

    private Map<String, DiagramStep> find() {
        var steps = new TreeMap<String, DiagramStep>();
        for (var bean : beans.getBeanNamesForType(JavaDelegate.class, true, false)) {
            var step = beans.findAnnotationOnBean(bean, DiagramStep.class);
            if (step != null) {
                steps.put(bean, step);
            }
        }
        return Collections.unmodifiableMap(steps);
    }

    private Optional<DiagramStep> of(String bean) {
        return Optional.ofNullable(all().get(bean));
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
        return isOfAnItem(process) || worked.get().contains(process);
    }

    private Set<String> worked() {
        var humans = beans.getBeanProvider(UserTaskHandler.class).stream().flatMap(task -> task.process().stream());
        var delegates = all().values().stream().flatMap(step -> Arrays.stream(step.processes()));
        return Stream.concat(humans, delegates).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isPlace(String place, String process) {
        return place.equals(DiagramStep.ITEMS) ? isOfAnItem(process) : place.equals(process);
    }

    /**
     * An item's process is called after its word: {@code BenefitProcess} of {@code benefit} (design.md §2). What is decided
     * at once has none; a process of that name serves the person afterwards.
     */
    public boolean isOfAnItem(String process) {
        return waiting.get().stream().anyMatch(item -> isOf(process, item));
    }

    private Set<String> waitingItems() {
        return beans.getBeanProvider(Item.class).stream()
                .filter(item -> !item.description().decidedAtOnce())
                .map(Item::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isOf(String process, String item) {
        return process.equalsIgnoreCase(item + "Process");
    }
}
