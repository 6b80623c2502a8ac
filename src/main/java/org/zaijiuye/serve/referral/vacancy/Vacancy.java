package org.zaijiuye.serve.referral.vacancy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.zaijiuye.records.WorkType;

/**
 * A post that passed every check when it was sent.
 *
 * @param sender who sent it ({@code EntryOwners}), with whose number it is unique
 * @param content hash of what was sent
 * @param weeklyHours of part-time work, else 0
 * @param skills with 、 between them, empty if none is asked for
 * @param closedAt null while it is offered
 * @param changeNo number of the change that last wrote it
 */
public record Vacancy(
        @Id @Nullable Long id,
        String sender,
        String number,
        String content,
        String employer,
        String title,
        String occupation,
        String description,
        String area,
        String place,
        @Nullable Double longitude,
        @Nullable Double latitude,
        WorkType workType,
        int salaryMin,
        int salaryMax,
        int weeklyHours,
        int headcount,
        String skills,
        int experienceYears,
        boolean hazardous,
        boolean nightWork,
        boolean heavyLabour,
        String contact,
        LocalDate publishedOn,
        LocalDate closesOn,
        @Nullable LocalDateTime closedAt,
        long changeNo) {

    private static final String PREFIX = "GW";

    public long key() {
        if (id == null) {
            throw new IllegalStateException("a post that is not stored has no key");
        }
        return id;
    }

    /** Its key among what offices withdraw. */
    String entry() {
        return "referral:" + key();
    }

    /** The first four digits of where it is, a city. */
    String city() {
        return area.substring(0, 4);
    }

    /** The number under which the public knows it; the sender's own is unique only among the sender's. */
    public String publicNumber() {
        return PREFIX + "%08d".formatted(key());
    }

    /** The key behind a public number; -1 if it is none. */
    public static long key(String publicNumber) {
        return publicNumber.matches(PREFIX + "\\d{8,12}") ? Long.parseLong(publicNumber.substring(2)) : -1;
    }

    /** The six digits of the county. */
    public String county() {
        return area.substring(0, 6);
    }

    public List<String> skillList() {
        return skills.isEmpty() ? List.of() : List.of(skills.split("、"));
    }

    /** Whether somebody can still apply on a day. */
    public boolean isOpen(LocalDate day) {
        return closedAt == null && !closesOn.isBefore(day);
    }
}
