package org.zaijiuye.payment;

/** Published, within the transaction, when other paid months of an award have to come back than before. */
public record RecoveryChanged(long award) {}
