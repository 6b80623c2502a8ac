package org.zaijiuye.records;

/** A state machine of policy.md §10 does not know this step: refused, and logged where it was tried. */
public class IllegalTransition extends RuntimeException {

    IllegalTransition(String what, Object from, Object to) {
        super("%s：不能从 %s 转为 %s".formatted(what, from, to));
    }
}
