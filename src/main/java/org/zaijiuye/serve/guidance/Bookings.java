package org.zaijiuye.serve.guidance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Appointments; what is held or open is unique by its key. */
interface Bookings extends ListCrudRepository<GuidanceBooking, Long> {

    Optional<GuidanceBooking> findByOpenKey(String openKey);

    Optional<GuidanceBooking> findByNumber(String number);

    boolean existsBySlotKey(String slotKey);

    @Query(
            "select slot_key from guidance_booking where slot_key is not null and starts_at >= :from and starts_at < :to")
    List<String> taken(LocalDateTime from, LocalDateTime to);

    @Query("select * from guidance_booking where person_id = :person and state = 'NO_SHOW' order by starts_at")
    List<GuidanceBooking> missed(long person);

    /** What lies ahead. */
    @Query("""
            select * from guidance_booking where id > :after and state in ('BOOKED', 'CONFIRMED')
            and starts_at > :now order by id fetch first :size rows only
            """)
    List<GuidanceBooking> ahead(long after, LocalDateTime now, int size);

    /** An appointment that has passed no longer stands in the way of the next. */
    @Modifying
    @Query("update guidance_booking set open_key = null where open_key = :openKey and ends_at <= :now")
    int pass(String openKey, LocalDateTime now);

    @Modifying
    @Query("""
            update guidance_booking set state = 'CANCELLED', slot_key = null, open_key = null
            where number = :number and state in ('BOOKED', 'CONFIRMED')
            """)
    int cancel(String number);

    /** The appointment is over; nothing where it was given back or closed before. */
    @Modifying
    @Query("""
            update guidance_booking set state = :state, open_key = null
            where number = :number and state in ('BOOKED', 'CONFIRMED')
            """)
    int close(String number, String state);

    /** Whose time has passed and for whose record nobody was asked yet. */
    @Query("""
            select * from guidance_booking where id > :after and asked_on is null and ends_at <= :now
            and state in ('BOOKED', 'CONFIRMED') order by id fetch first :size rows only
            """)
    List<GuidanceBooking> passed(long after, LocalDateTime now, int size);

    @Modifying
    @Query("update guidance_booking set asked_on = :day where id = :id")
    void ask(long id, LocalDate day);

    /** Not yet confirmed, between two moments. */
    @Query("""
            select * from guidance_booking where id > :after and state = 'BOOKED'
            and starts_at >= :from and starts_at < :to order by id fetch first :size rows only
            """)
    List<GuidanceBooking> booked(long after, LocalDateTime from, LocalDateTime to, int size);

    @Modifying
    @Query("update guidance_booking set state = 'CONFIRMED' where id = :id and state = 'BOOKED'")
    void confirm(long id);
}
