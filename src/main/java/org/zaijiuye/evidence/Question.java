package org.zaijiuye.evidence;

import org.zaijiuye.policy.PolicyRow;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterQuery;

/**
 * What one register is asked for a handling.
 *
 * @param personId whom it is asked about, in our records
 * @param source the row of EvidenceSources.dmn by which it is asked
 */
record Question(long personId, Register register, PolicyRow source, RegisterQuery query) {}
