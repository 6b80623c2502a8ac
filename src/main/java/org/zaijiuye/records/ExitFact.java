package org.zaijiuye.records;

import java.util.Arrays;
import java.util.Optional;
import org.zaijiuye.shared.Titled;

/** Facts that end a registration, with the reason they give (policy.md §5.13). */
public enum ExitFact implements Titled {
    EMPLOYMENT_STARTED("EmploymentStarted", "D01", "单位录用"),
    BUSINESS_STARTED("BusinessStarted", "D02", "领取营业执照"),
    PENSION_STARTED("PensionStarted", "D04", "享受养老待遇"),
    ABILITY_LOST("AbilityLost", "D05", "丧失劳动能力"),
    ENROLLED("Enrolled", "D06", "入学"),
    ENLISTED("Enlisted", "D06", "服兵役"),
    EMIGRATED("Emigrated", "D06", "移居境外"),
    IMPRISONED("Imprisoned", "D07", "收监执行"),
    CONTACT_LOST("ContactLost", "D09", "连续失联"),
    PERSON_DIED("PersonDied", "D11", "死亡");

    private final String type;
    private final String reason;
    private final String title;

    ExitFact(String type, String reason, String title) {
        this.type = type;
        this.reason = reason;
        this.title = title;
    }

    public String type() {
        return type;
    }

    public String reason() {
        return reason;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether it holds from its day on for good, so that one before the registration speaks against it too. */
    public boolean lasts() {
        return this == PENSION_STARTED || this == PERSON_DIED;
    }

    public static Optional<ExitFact> of(String type) {
        return Arrays.stream(values()).filter(fact -> fact.type.equals(type)).findFirst();
    }
}
