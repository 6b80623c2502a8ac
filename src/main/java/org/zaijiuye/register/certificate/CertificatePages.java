package org.zaijiuye.register.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the pages of a certificate today: it grows with what other items and events write into the records.
 *
 * @param subsidies what the person was paid, and which aid was granted
 */
record CertificatePages(
        List<Unemployment> unemployment, List<Work> employment, List<Granted> hardship, List<Granted> subsidies) {

    /**
     * A registration as unemployed.
     *
     * @param registrar name of the office that registered
     * @param office name of the one that is responsible for service
     */
    record Unemployment(
            String number,
            LocalDate since,
            LocalDate registeredOn,
            @Nullable LocalDate endedOn,
            String registrar,
            String office) {}

    /** A registration as employed. */
    record Work(
            String type,
            @Nullable String employer,
            LocalDate since,
            @Nullable LocalDate endedOn) {}

    /**
     * Something that was granted.
     *
     * @param details by what they are called in Chinese, in the order in which they are shown
     */
    record Granted(String title, LocalDate on, Map<String, Object> details) {}
}
