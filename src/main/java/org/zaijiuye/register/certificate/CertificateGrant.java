package org.zaijiuye.register.certificate;

import org.jspecify.annotations.Nullable;

/**
 * What is issued.
 *
 * @param number that the person holds already and keeps, null for the first certificate
 * @param paper whether a paper copy is made
 */
record CertificateGrant(@Nullable String number, boolean paper) {}
