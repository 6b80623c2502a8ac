package org.zaijiuye.records;

/** Types of events that end no registration by themselves (policy.md §9.4); those that do are {@link ExitFact}s. */
public final class EventType {

    public static final String EMPLOYMENT_ENDED = "EmploymentEnded";
    public static final String CONTACT_MADE = "ContactMade";
    public static final String BENEFIT_REPAID = "BenefitRepaid";
    public static final String ACCOUNT_CHANGED = "AccountChanged";

    private EventType() {}
}
