package org.zaijiuye.records;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.repository.ListCrudRepository;

/** Certificates by person and by number. */
public interface Certificates extends ListCrudRepository<Certificate, Long> {

    Pattern NUMBER = Pattern.compile("[0-9]{8}([0-9]{8})");

    Optional<Certificate> findByPersonId(long personId);

    Optional<Certificate> findByHandling(String handling);

    /** The last eight digits are the key; the others must be right too. */
    default Optional<Certificate> byNumber(String number) {
        var digits = NUMBER.matcher(number);
        return digits.matches()
                ? findById(Long.parseLong(digits.group(1)))
                        .filter(certificate -> certificate.number().equals(number))
                : Optional.empty();
    }
}
