package org.zaijiuye.guide;

import java.util.List;
import org.zaijiuye.policy.ParameterReader;

/**
 * What only an item can say of itself for the public guide; papers, steps, limits, grounds of refusal and the chart come
 * from its description, the tables and the diagram in force. Each item brings one.
 *
 * <p>Numbers are read from the parameters of the asked area and day and never written here, so that a table put in force
 * changes the guide. Where a table has no row for the area, the guide says so instead of the sentences.
 */
public interface ItemGuide {

    /** The word of the item. */
    String item();

    /** Who it is for (服务对象), one sentence without numbers. */
    String audience();

    /** What must hold (办理条件). */
    List<Provision> conditions(ParameterReader asked);

    /** What follows when it is granted: amounts, terms, services (帮扶). */
    List<Provision> effects(ParameterReader asked);

    /** When what was granted ends (退出). */
    List<Provision> endings(ParameterReader asked);
}
