package org.zaijiuye.engine;

import org.camunda.bpm.engine.authorization.Authorization;

/** Judges changes of users, groups and rights in the engine and writes them down, in the transaction that makes them. */
public interface StaffGuard {

    /** Refuses with this sentence what a person does to themselves. */
    void refuseOwn(String user, String sentence);

    /** Refuses to a user a group that must not stand beside those they have. */
    void refuseMixed(String user, String group);

    /** Refuses a right to work on cases where the grantee must have none. */
    void refuseWork(Authorization right);

    /** Ends the posts and rights of somebody who goes, for whoever gets the name later. */
    void leave(String user);

    /** Writes down a change; {@code what} and {@code detail} are Chinese. */
    void add(String what, String subject, String detail);
}
