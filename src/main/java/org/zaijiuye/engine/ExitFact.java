package org.zaijiuye.engine;

import java.util.Arrays;
import java.util.Optional;

/** Facts that end a registration, with the reason they give (policy.md §5.13) and the message of the lifecycle. */
public enum ExitFact {
    EMPLOYMENT_STARTED("EmploymentStarted", "D01", "EmploymentStarted"),
    BUSINESS_STARTED("BusinessStarted", "D02", "ExitReported"),
    PENSION_STARTED("PensionStarted", "D04", "PensionStarted"),
    ABILITY_LOST("AbilityLost", "D05", "ExitReported"),
    ENROLLED("Enrolled", "D06", "ExitReported"),
    ENLISTED("Enlisted", "D06", "ExitReported"),
    EMIGRATED("Emigrated", "D06", "ExitReported"),
    IMPRISONED("Imprisoned", "D07", "ExitReported"),
    CONTACT_LOST("ContactLost", "D09", "ExitReported"),
    PERSON_DIED("PersonDied", "D11", "PersonDied");

    private final String type;
    private final String reason;
    private final String message;

    ExitFact(String type, String reason, String message) {
        this.type = type;
        this.reason = reason;
        this.message = message;
    }

    public String type() {
        return type;
    }

    public String reason() {
        return reason;
    }

    public String message() {
        return message;
    }

    public static Optional<ExitFact> of(String type) {
        return Arrays.stream(values()).filter(fact -> fact.type.equals(type)).findFirst();
    }
}
