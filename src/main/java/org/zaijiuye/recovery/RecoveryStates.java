package org.zaijiuye.recovery;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;
import org.zaijiuye.records.RecoveryCases;
import org.zaijiuye.records.RecoveryState;

/** What the diagram asks about a recovery, as {@code recoveryStates}: the records, never a variable. */
@AskedByDiagrams
@Component
public class RecoveryStates {

    private final RecoveryCases cases;
    private final RecoveryAccounts accounts;

    RecoveryStates(RecoveryCases cases, RecoveryAccounts accounts) {
        this.cases = cases;
        this.accounts = accounts;
    }

    /**
     * Whether the recovery of this process stands there.
     *
     * @param state name of a {@link RecoveryState}
     */
    public boolean is(DelegateExecution execution, String state) {
        return cases.findByNumber(execution.getProcessBusinessKey())
                        .orElseThrow()
                        .state()
                == RecoveryState.valueOf(state);
    }

    /** Whether money is left over that has to be given back. */
    public boolean creditLeft(DelegateExecution execution) {
        return accounts.of(execution.getProcessBusinessKey()).credit().signum() > 0;
    }
}
