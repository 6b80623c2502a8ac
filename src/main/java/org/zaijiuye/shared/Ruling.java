package org.zaijiuye.shared;

import java.util.List;

/** What the rule of an item said, and the parameter rows it used. */
public record Ruling(Decision<?> decision, List<ParameterRow> parameters) {}
