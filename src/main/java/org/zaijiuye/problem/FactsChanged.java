package org.zaijiuye.problem;

/** Facts changed between a proposal and the decision on it: whoever proposes anew by what is known now may decide. */
public class FactsChanged extends NotAllowed {

    private static final long serialVersionUID = 1L;

    public FactsChanged(String message) {
        super(message);
    }
}
