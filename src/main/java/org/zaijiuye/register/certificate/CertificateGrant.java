package org.zaijiuye.register.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is issued.
 *
 * @param number that the person holds already and keeps, null for the first certificate
 * @param paper whether a paper copy is made
 */
record CertificateGrant(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String number, boolean paper) {}
