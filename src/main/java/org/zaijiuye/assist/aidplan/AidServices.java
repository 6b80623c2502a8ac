package org.zaijiuye.assist.aidplan;

/** How many services that count were given since a cycle began. */
record AidServices(int recommendations, int guidances, int consultations) {}
