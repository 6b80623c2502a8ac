package org.zaijiuye.planted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Planted fault: a delegate that is public and not named as one. */
public class VisibleWork implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
