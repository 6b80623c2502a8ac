package org.zaijiuye.task;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a form sent, which remembers what the program asked for: the rest is no business of the program. */
final class ReadValues extends AbstractMap<String, Object> {

    private final Map<String, Object> values;
    private final Set<String> read = new HashSet<>();

    ReadValues(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        if (name instanceof String text) {
            read.add(text);
        }
        return name == null ? null : values.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }

    /** What the program asked for, sent or not. */
    Set<String> asked() {
        return Set.copyOf(read);
    }

    Map<String, Object> read() {
        var taken = new HashMap<>(values);
        taken.keySet().retainAll(read);
        return taken;
    }

    Map<String, Object> unread() {
        var left = new HashMap<>(values);
        left.keySet().removeAll(read);
        return left;
    }
}
