package org.zaijiuye.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.zaijiuye.shared.Fault;

/** What is wrong with a form, for the template that shows each fault beside its field. */
public record FieldFaults(List<Fault> faults) {

    public static final FieldFaults NONE = new FieldFaults(List.of());

    public boolean any() {
        return !faults.isEmpty();
    }

    public boolean at(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /** All that is wrong with one field. */
    public String of(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .collect(Collectors.joining("；"));
    }
}
