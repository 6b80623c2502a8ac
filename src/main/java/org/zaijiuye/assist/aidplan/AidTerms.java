package org.zaijiuye.assist.aidplan;

/**
 * What a cycle owes a person, as in force on its first day.
 *
 * @param recommendations {@code aid.rec}: valid recommendations, at least
 * @param guidances {@code aid.guide}: guidances given, at least
 * @param consultations {@code aid.policy}: policy consultations, at least
 */
record AidTerms(int recommendations, int guidances, int consultations) {}
