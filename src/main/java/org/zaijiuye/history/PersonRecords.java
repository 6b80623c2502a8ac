package org.zaijiuye.history;

import java.util.List;
import org.zaijiuye.records.Employment;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Registration;

/** All that the records hold of one person's status and money, each list by its keys. */
record PersonRecords(
        List<Registration> registrations,
        List<Recognition> recognitions,
        List<Employment> employments,
        List<Entitlement> benefits,
        List<PaymentLine> lines) {}
