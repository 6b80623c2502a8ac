package org.zaijiuye.assist.hardship;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.person.IdType;
import org.zaijiuye.person.IdentityNumber;
import org.zaijiuye.records.Employments;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Handlings;
import org.zaijiuye.records.Person;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Recognitions;
import org.zaijiuye.records.Registrations;

/** What our own records know about the members of a household that an applicant names. */
@Component
class Households {

    private static final Comparator<Handling> ORDER = Comparator.comparing(
                    (Handling handling) -> Objects.requireNonNullElse(handling.acceptedAt(), LocalDateTime.MAX))
            .thenComparing(Handling::number);

    private final Persons persons;
    private final Registrations registrations;
    private final Employments employments;
    private final Recognitions recognitions;
    private final RecognitionMembers members;
    private final Handlings handlings;
    private final FieldEncryption encryption;

    Households(
            Persons persons,
            Registrations registrations,
            Employments employments,
            Recognitions recognitions,
            RecognitionMembers members,
            Handlings handlings,
            FieldEncryption encryption) {
        this.persons = persons;
        this.registrations = registrations;
        this.employments = employments;
        this.recognitions = recognitions;
        this.members = members;
        this.handlings = handlings;
        this.encryption = encryption;
    }

    List<HouseholdMember> of(Dossier dossier) {
        return named(dossier).map(member -> member(member, dossier.today())).toList();
    }

    /** All of them by the hash of their number, the applicant included. */
    List<String> hashes(Dossier dossier) {
        var applicant = dossier.applicant();
        var own = encryption.hash(
                applicant.path("idType").asText(), applicant.path("idNo").asText());
        return Stream.concat(Stream.of(own), named(dossier).map(this::hash))
                .distinct()
                .toList();
    }

    /**
     * Under which number another member is recognised already in the category of which a household has one, or has asked
     * for it before: whoever was accepted first comes first (policy.md §14.11).
     */
    @Nullable
    String taken(Dossier dossier, List<String> categories) {
        return members.claiming(hashes(dossier)).stream()
                .flatMap(key -> recognitions.findById(key).stream())
                .filter(recognition -> !Objects.equals(recognition.personId(), dossier.personId()))
                .map(Recognition::number)
                .findFirst()
                .or(() -> asked(dossier, categories).map(Handling::number))
                .orElse(null);
    }

    private Optional<Handling> asked(Dossier dossier, List<String> categories) {
        return named(dossier)
                .flatMap(member -> persons.findByIdHash(hash(member)).stream())
                .flatMap(person -> handlings.findByOpenKey(Handlings.openKey(person.key(), "hardship")).stream())
                .filter(other -> categories.stream()
                        .anyMatch(category -> other.request().text().contains('"' + category + '"')))
                .filter(other -> dossier.handling() == null || ORDER.compare(other, dossier.handling()) < 0)
                .min(ORDER);
    }

    private HouseholdMember member(JsonNode named, LocalDate today) {
        var person = persons.findByIdHash(hash(named)).map(Person::key).map(Registrations::openKey);
        var registered = person.flatMap(registrations::findByOpenKey).isPresent();
        return new HouseholdMember(
                Relation.valueOf(named.path("relation").asText()),
                Objects.requireNonNull(
                        IdentityNumber.judge(idNo(named), today).birthDate(), "was judged with the form"),
                MemberStatus.valueOf(named.path("employmentStatus").asText()),
                named.path("isStudent").asBoolean(),
                registered ? true : null,
                person.flatMap(employments::findByOpenKey).isPresent());
    }

    private String hash(JsonNode member) {
        return encryption.hash(IdType.RESIDENT_IDENTITY_CARD.code(), idNo(member));
    }

    private static String idNo(JsonNode member) {
        return IdentityNumber.normalise(member.path("idNo").asText());
    }

    private static Stream<JsonNode> named(Dossier dossier) {
        return dossier.request().path("householdMembers").valueStream();
    }
}
