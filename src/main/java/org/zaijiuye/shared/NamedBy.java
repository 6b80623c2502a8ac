package org.zaijiuye.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field of an item that holds a code: rules, records and interfaces keep it, a clerk reads what it stands for. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface NamedBy {

    Class<? extends CodeNames> value();
}
