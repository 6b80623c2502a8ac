package org.zaijiuye.gate;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** What an expression of a model may call. */
record Beans(ListableBeanFactory factory) {

    boolean has(String name) {
        return factory.containsBean(name);
    }

    /** The engine calls methods of public classes only. */
    boolean canCall(String name, String method) {
        var type = factory.getType(name);
        if (type == null) {
            return false;
        }
        var declared = ClassUtils.getUserClass(type);
        return Modifier.isPublic(declared.getModifiers())
                && Arrays.stream(declared.getMethods())
                        .anyMatch(found -> found.getName().equals(method));
    }
}
