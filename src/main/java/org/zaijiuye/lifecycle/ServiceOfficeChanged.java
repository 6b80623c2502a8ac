package org.zaijiuye.lifecycle;

/** Another office serves a registered person from now on: open work on the case is its work. */
public record ServiceOfficeChanged(String caseNumber, String office) {}
