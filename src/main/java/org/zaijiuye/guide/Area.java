package org.zaijiuye.guide;

import java.time.LocalDate;
import java.util.List;

/**
 * For which county and day a guide is written.
 *
 * @param code six digits of the division
 * @param windows where applications are taken
 */
record Area(String code, String name, String profile, List<String> windows, LocalDate on) {}
