package org.zaijiuye.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.SeparationOfDuties;
import org.zaijiuye.json.Examined;
import org.zaijiuye.json.Structure;
import org.zaijiuye.office.CurrentUser;
import org.zaijiuye.office.Role;
import org.zaijiuye.person.IdType;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.ServingOffices;
import org.zaijiuye.shared.Fault;

/**
 * Whom somebody may serve over our API: a system those for whom it sent an application, officials those whom their
 * office, or one below it, accepted, handles or serves; nobody themselves or their relatives. For all others a person is
 * as unknown as one who is not there: a difference would tell something. Each time is written down.
 */
@Component
public class ServedPersons {

    private static final String UNKNOWN = "没有这个人的申请，或者当前用户无权办理。请核对证件号码；本人尚未申请的，请先提交申请。";

    private final Persons persons;
    private final ServingOffices serving;
    private final CurrentUser user;
    private final SeparationOfDuties duties;
    private final AccessLog accessLog;
    private final FieldEncryption encryption;
    private final Structure structure;
    private final Clock clock;

    ServedPersons(
            Persons persons,
            ServingOffices serving,
            CurrentUser user,
            SeparationOfDuties duties,
            AccessLog accessLog,
            FieldEncryption encryption,
            Structure structure,
            Clock clock) {
        this.persons = persons;
        this.serving = serving;
        this.user = user;
        this.duties = duties;
        this.accessLog = accessLog;
        this.encryption = encryption;
        this.structure = structure;
        this.clock = clock;
    }

    /**
     * The person whom a request names by {@code idType} and {@code idNo}.
     *
     * @param roles those who may ask for this
     * @throws Rejected 404 where the caller serves nobody of that name
     * @throws NotAllowed for the caller's own or a relative's matters
     */
    public long named(Examined sent, Set<Role> roles, String purpose) {
        return named(sent, roles, purpose, person -> false);
    }

    /** The same, where nothing but the person is sent ({@link PersonRequest}). */
    public long named(ObjectNode body, Set<Role> roles, String purpose) {
        return named(Rejected.sound(structure.examine(PersonRequest.class, body)), roles, purpose);
    }

    /**
     * The same, where the record also concerns others than those who serve the person.
     *
     * @param concerned whether the caller has to do with the person in this matter
     */
    public long named(Examined sent, Set<Role> roles, String purpose, LongPredicate concerned) {
        return find(sent)
                .filter(person -> serves(person, roles) || concerned.test(person))
                .map(person -> met(person, "idNo", purpose))
                .orElseThrow(
                        () -> new Rejected(404, UNKNOWN, List.of(new Fault("idNo", null, "UNKNOWN", UNKNOWN, null))));
    }

    /**
     * Lets those pass who serve the person of a record.
     *
     * @param subject number of the record
     * @throws Rejected 404 for all others
     * @throws NotAllowed for the caller's own or a relative's matters
     */
    public void require(long person, String subject, Set<Role> roles, String purpose) {
        require(person, subject, purpose, serves(person, roles));
    }

    /** The same, where the caller has been judged to have to do with the record. */
    public void require(long person, String subject, String purpose, boolean concerned) {
        if (!concerned) {
            throw Callers.unknown(subject);
        }
        met(person, subject, purpose);
    }

    /** Whether the caller, in one of these roles, serves the person. */
    public boolean serves(long person, Set<Role> roles) {
        return user.isSystem()
                ? serving.senders(person).contains(user.id())
                : serving.of(person).stream().anyMatch(office -> user.isAbove(office, roles));
    }

    private long met(long person, String subject, String purpose) {
        var own = duties.ownCase(person, user.id());
        if (own != null) {
            throw new NotAllowed(own);
        }
        accessLog.read(user.id(), person, subject, purpose);
        return person;
    }

    private Optional<Long> find(Examined sent) {
        var number = sent.text("idNo").orElse("");
        return sent.text("idType")
                .flatMap(type -> IdType.of(type)
                        .map(kind -> kind.judge(number, LocalDate.now(clock), null))
                        .flatMap(judged -> persons.findByIdHash(encryption.hash(type, judged.normalised()))))
                .map(Person::key);
    }
}
