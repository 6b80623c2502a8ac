package org.zaijiuye.exit.employment;

import java.time.LocalDate;

/** What is registered, and which review route it takes. */
record EmploymentGrant(EmpType empType, LocalDate startDate, CaseKind caseKind) {}
