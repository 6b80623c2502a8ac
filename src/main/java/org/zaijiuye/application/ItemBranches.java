package org.zaijiuye.application;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Persons;

/** Which way a stage or an item of an application goes. Called by ApplicationProcess as {@code chosen}. */
@AskedByDiagrams
@Component("chosen")
public class ItemBranches {

    private final ApplicationItems items;
    private final Persons persons;
    private final Prerequisites prerequisites;
    private final ItemRegistry registry;

    ItemBranches(ApplicationItems items, Persons persons, Prerequisites prerequisites, ItemRegistry registry) {
        this.items = items;
        this.persons = persons;
        this.prerequisites = prerequisites;
        this.registry = registry;
    }

    /**
     * Whether anything of a stage was chosen and is still open; a stage without is passed over. Nobody waits for a lock
     * here: what is closed stays closed, and each item is asked for again on its own branch.
     */
    public boolean stage(DelegateExecution execution, String stage) {
        return items.all(execution).stream()
                .anyMatch(handling -> handling.open() && stageOf(handling).equals(stage));
    }

    private String stageOf(Handling handling) {
        return registry.of(handling.item()).description().name().stage().word();
    }

    /** Whether the item was chosen, is still open and need not wait. */
    public boolean test(DelegateExecution execution, String item) {
        return open(execution, item)
                .filter(handling -> prerequisites.met(item, handling.personId()))
                .isPresent();
    }

    /** Whether the item was chosen and is still open, but what it needs did not come about. */
    public boolean blocked(DelegateExecution execution, String item) {
        return open(execution, item)
                .filter(handling -> !prerequisites.met(item, handling.personId()))
                .isPresent();
    }

    /** Looks again with the person's row held: a withdrawal at the same moment has either closed it or comes later. */
    private Optional<Handling> open(DelegateExecution execution, String item) {
        var chosen = items.find(execution, item).filter(Handling::open);
        chosen.map(Handling::personId).ifPresent(persons::lock);
        return chosen.isEmpty() ? chosen : items.find(execution, item).filter(Handling::open);
    }
}
