package org.zaijiuye.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Examined;
import org.zaijiuye.person.IdType;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;

/** Finds whom a request names by {@code idType} and {@code idNo}. */
@Component
public class KnownPersons {

    private final Persons persons;
    private final FieldEncryption encryption;
    private final Clock clock;

    KnownPersons(Persons persons, FieldEncryption encryption, Clock clock) {
        this.persons = persons;
        this.encryption = encryption;
        this.clock = clock;
    }

    /** Empty, with a fault added, where our records do not know them. */
    public Optional<Person> of(Examined sent) {
        var person = sent.text("idNo").flatMap(number -> sent.text("idType").flatMap(type -> find(type, number)));
        sent.require(person.isPresent() || sent.text("idNo").isEmpty(), "idNo", "没有这个人的申请，请先提交申请。");
        return person;
    }

    private Optional<Person> find(String type, String number) {
        return IdType.of(type)
                .map(kind -> kind.judge(number, LocalDate.now(clock), null))
                .flatMap(judged -> persons.findByIdHash(encryption.hash(type, judged.normalised())));
    }
}
