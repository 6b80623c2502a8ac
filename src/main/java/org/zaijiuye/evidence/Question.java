package org.zaijiuye.evidence;

import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterQuery;

/**
 * What one register is asked for a handling.
 *
 * @param source the row of EvidenceSources.dmn by which it is asked
 */
record Question(Register register, PolicyRow source, RegisterQuery query) {}
