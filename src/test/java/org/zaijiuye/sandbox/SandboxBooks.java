package org.zaijiuye.sandbox;

import org.springframework.context.ApplicationContext;

/** The sandbox's memory, which must begin anew with the database whose numbers it knows. */
public final class SandboxBooks {

    private SandboxBooks() {}

    public static void forget(ApplicationContext program) {
        program.getBeanProvider(SandboxBank.class).ifAvailable(SandboxBank::forget);
    }
}
