package org.zaijiuye.applicant;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long codes and sessions of applicants hold, and how often a code may be asked for.
 *
 * @param codeLifetime how long a code may be used
 * @param codeTries how many times one code may be entered, the right one included
 * @param sessionLifetime how long somebody stays signed in
 * @param perApplicant codes for one number and mobile within {@code window}
 * @param perAddress codes from one network address within {@code window}
 */
@ConfigurationProperties("zaijiuye.applicants")
record ApplicantSettings(
        @DefaultValue("5m") Duration codeLifetime,
        @DefaultValue("5") int codeTries,
        @DefaultValue("30m") Duration sessionLifetime,
        @DefaultValue("5") int perApplicant,
        @DefaultValue("30") int perAddress,
        @DefaultValue("1h") Duration window) {}
