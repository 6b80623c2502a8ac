package org.zaijiuye.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What expressions of diagrams may ask by its bean name, beside the delegates ({@link DiagramStep}). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AskedByDiagrams {}
