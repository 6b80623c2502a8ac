package org.zaijiuye.serve.trainingwish;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.AskedByDiagrams;

/** Whether the conversation came about, and whether to try again. Called by the diagram as {@code wishConversations}. */
@AskedByDiagrams
@Component("wishConversations")
public class WishConversations {

    private final WishContacts contacts;

    WishConversations(WishContacts contacts) {
        this.contacts = contacts;
    }

    public boolean held(DelegateExecution execution) {
        return contacts.held(execution.getProcessBusinessKey());
    }

    public boolean again(DelegateExecution execution) {
        return !contacts.exhausted(execution.getProcessBusinessKey());
    }
}
