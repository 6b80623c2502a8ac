package org.zaijiuye.register.certificate;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.ExitFact;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Titled;

/**
 * What a certificate is worth today; follows from the records and is never stored. Which end of a registration suspends or
 * cancels it, the parameters say, one row a reason (policy.md §5.7 and §5.13 leave it open).
 */
enum CertificateStatus implements Titled {
    VALID("有效"),
    SUSPENDED("暂停"),
    CANCELLED("注销");

    /** Reasons for which a registration ends; D12 is a correction and no end. */
    private static final List<String> REASONS =
            List.of("D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "D11");

    private static final String DEATH = ExitFact.PERSON_DIED.reason();

    static final List<ParameterDefinition> PARAMETERS = REASONS.stream()
            .map(reason -> ParameterDefinition.oneOf(parameter(reason), CertificateStatus.class))
            .toList();

    private final String title;

    CertificateStatus(String title) {
        this.title = title;
    }

    static String parameter(String reason) {
        return "cert.statusAfter" + reason;
    }

    /**
     * The status that follows from the records of a person.
     *
     * @param ended why the last registration as unemployed ended, null while it lasts or where there is none
     * @param employed whether the person is registered as employed today
     * @param dead whether a death was reported by the agency in charge while no case was open
     * @param parameters the value of a parameter
     */
    static CertificateStatus of(
            @Nullable String ended, boolean employed, boolean dead, Function<String, String> parameters) {
        if (dead || DEATH.equals(ended)) {
            return valueOf(parameters.apply(parameter(DEATH)));
        }
        return ended == null || employed || !REASONS.contains(ended)
                ? VALID
                : valueOf(parameters.apply(parameter(ended)));
    }

    @Override
    public String title() {
        return title;
    }
}
