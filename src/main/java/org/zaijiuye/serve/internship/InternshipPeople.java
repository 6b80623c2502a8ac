package org.zaijiuye.serve.internship;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;

/** Finds people by the document that a request names. */
@Component
class InternshipPeople {

    private final Persons persons;
    private final FieldEncryption encryption;

    InternshipPeople(Persons persons, FieldEncryption encryption) {
        this.persons = persons;
        this.encryption = encryption;
    }

    Optional<Long> find(JsonNode body) {
        return persons.findByIdHash(encryption.hash(
                        body.path("idType").asText(),
                        body.path("idNo").asText().strip().toUpperCase(Locale.ROOT)))
                .map(Person::key);
    }

    /** @throws Rejected 422 where our records do not know them */
    long require(JsonNode body) {
        return find(body).orElseThrow(() -> new Rejected(422, "没有这个人的见习登记，请先申请就业见习信息推送。", List.of()));
    }
}
