package org.zaijiuye;

import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.Item;

/** The items of the program without what they work with: enough for what they say of themselves. */
public final class BuiltItems {

    private static final List<Item<?>> ALL = scanned();

    private BuiltItems() {}

    /** In the order of the annex. */
    public static List<Item<?>> all() {
        return ALL;
    }

    /** Items of tests are no components, so that no scan finds them. */
    private static List<Item<?>> scanned() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Item.class));
        return scanner.findCandidateComponents("org.zaijiuye").stream()
                .map(definition -> type(definition.getBeanClassName()))
                .filter(type -> type.isAnnotationPresent(Component.class))
                .<Item<?>>map(BuiltItems::empty)
                .sorted(Comparator.comparingInt(Item::number))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Item<?> empty(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Item<?>) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
