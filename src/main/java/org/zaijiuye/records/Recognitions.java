package org.zaijiuye.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Recognitions. State changes go through {@link StateTransitions}, which refuses illegal ones. */
public interface Recognitions extends ListCrudRepository<Recognition, Long> {

    Optional<Recognition> findByOpenKey(String openKey);

    Pattern NUMBER = Pattern.compile("KN[0-9]{10}([0-9]{8})");

    /** The last eight digits are the key; the others must be right too. */
    default Optional<Recognition> byNumber(String number) {
        var digits = NUMBER.matcher(number);
        return digits.matches()
                ? findById(Long.parseLong(digits.group(1)))
                        .filter(recognition -> recognition.number().equals(number))
                : Optional.empty();
    }

    Optional<Recognition> findByHandling(String handling);

    List<Recognition> findByPersonIdOrderById(long personId);

    static String openKey(long personId) {
        return Long.toString(personId);
    }

    /** The one that holds now. */
    default Optional<Recognition> openOf(long person) {
        return findByOpenKey(openKey(person));
    }

    /** The one that held on a day. */
    default Optional<Recognition> asOf(long person, LocalDate on) {
        return findByPersonIdOrderById(person).stream()
                .filter(each -> each.covers(on))
                .reduce((earlier, later) -> later);
    }

    @Modifying
    @Query("update recognition set review_due = :due where id = :id")
    void review(long id, LocalDate due);

    @Modifying
    @Query("update recognition set category = :category where id = :id")
    void primary(long id, String category);

    /** Into {@code to} from {@code from}; closed where an end is given, open again where it is null. */
    @Modifying
    @Query("""
            update recognition set state = :to, ended_on = cast(:on as date), end_reason = cast(:reason as varchar(30)),
                open_key = cast(:openKey as varchar(60))
            where id = :id and state = :from
            """)
    int move(
            long id,
            RecognitionState from,
            RecognitionState to,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable String openKey);
}
