package org.zaijiuye.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A delegate that administrators may put into a diagram: how Modeler presents it, and where it may stand ({@link
 * DiagramSteps}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DiagramStep {

    /** Among {@link #processes()}: the process of every item, so that a new item edits no delegate. */
    String ITEMS = "items";

    /** The Chinese name of the step, a verb with its object. */
    String title();

    /** One Chinese sentence: what it does, from what, and what must be there before. */
    String help();

    /** Fields and extension properties without which the step fails. */
    String[] needs() default {};

    /** Keys of the processes in which it may stand; in any if there are none. */
    String[] processes() default {};
}
