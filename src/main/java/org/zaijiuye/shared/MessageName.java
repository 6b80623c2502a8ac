package org.zaijiuye.shared;

import java.util.Set;

/**
 * Names of the messages that the diagrams wait for: facts in the past tense, always with the receiver's business key and
 * never with variables. {@code ModelNamesTest} compares them with the diagrams.
 */
public final class MessageName {

    public static final String ACCOUNT_CHANGED = "AccountChanged";
    public static final String CASE_SETTLED = "CaseSettled";
    public static final String CASE_TASK_FELL_DUE = "CaseTaskFellDue";
    public static final String CASE_SUCCEEDED = "CaseSucceeded";
    public static final String CIRCUMSTANCES_CHANGED = "CircumstancesChanged";
    public static final String CONTACT_MADE = "ContactMade";
    public static final String CONTACT_SUPERSEDED = "ContactSuperseded";
    public static final String FACT_REPORTED = "FactReported";
    public static final String HANDLING_WITHDRAWN = "HandlingWithdrawn";
    public static final String INTERNSHIP_SETTLED = "InternshipSettled";
    public static final String JOB_SEARCH_ENDED = "JobSearchEnded";
    public static final String NOTICE_OBJECTED = "NoticeObjected";
    public static final String PERSON_DIED = "PersonDied";
    public static final String RECOVERY_BEHIND = "RecoveryBehind";
    public static final String RECOVERY_SETTLED = "RecoverySettled";
    public static final String REGISTER_CORRECTED = "RegisterCorrected";
    public static final String REGISTRATION_ENDED = "RegistrationEnded";
    public static final String REGISTRATION_GRANTED = "RegistrationGranted";
    public static final String REGISTRATION_RESTORED = "RegistrationRestored";
    public static final String SERVICE_ENDED = "ServiceEnded";
    public static final String SUPPLEMENT_RECEIVED = "SupplementReceived";

    /** All of them. */
    public static final Set<String> ALL = Set.of(
            ACCOUNT_CHANGED,
            CASE_SETTLED,
            CASE_TASK_FELL_DUE,
            CASE_SUCCEEDED,
            CIRCUMSTANCES_CHANGED,
            CONTACT_MADE,
            CONTACT_SUPERSEDED,
            FACT_REPORTED,
            HANDLING_WITHDRAWN,
            INTERNSHIP_SETTLED,
            JOB_SEARCH_ENDED,
            NOTICE_OBJECTED,
            PERSON_DIED,
            RECOVERY_BEHIND,
            RECOVERY_SETTLED,
            REGISTER_CORRECTED,
            REGISTRATION_ENDED,
            REGISTRATION_GRANTED,
            REGISTRATION_RESTORED,
            SERVICE_ENDED,
            SUPPLEMENT_RECEIVED);

    private MessageName() {}
}
