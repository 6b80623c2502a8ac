package org.zaijiuye.recovery;

import org.springframework.stereotype.Component;
import org.zaijiuye.desk.ServicePersons;
import org.zaijiuye.records.Persons;

/** What every form of a recovery needs. */
@Component
record RecoveryFormParts(RecoveryAccounts accounts, RecoveryView sheet, ServicePersons served, Persons persons) {}
