package org.zaijiuye.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an outside system brings to the applicant, and where.
 *
 * @param mobile the telephone number of the form, the one way in which every applicant is reached
 * @param title null where the step has none
 * @param text null where the step has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepMessage(
        String mobile, @Nullable String title, @Nullable String text) {}
