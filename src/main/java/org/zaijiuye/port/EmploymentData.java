package org.zaijiuye.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the province's employment register (EMP) knows; null is unknown, an empty list is none.
 *
 * @param subsidies that were given for the person, month by month, under any scheme
 * @param startupSubsidies that were given to the person once, for a shop or for a small enterprise
 */
public record EmploymentData(
        @Nullable List<Registration> registrations,
        @Nullable List<Employment> employments,
        @Nullable List<Subsidy> subsidies,
        @Nullable List<StartupSubsidy> startupSubsidies)
        implements Testimony {

    /**
     * A registration as unemployed anywhere in the province.
     *
     * @param place the registering office or its division code
     * @param since first day
     */
    public record Registration(
            @Nullable String number,
            @Nullable String place,
            @Nullable LocalDate since,
            @Nullable Boolean open) {}

    /**
     * A registration as employed.
     *
     * @param uscc unified social credit code, null for flexible work
     * @param endDate last day; null while it goes on
     */
    public record Employment(
            @Nullable String employer,
            @Nullable String uscc,
            @Nullable Type type,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate) {

        /** Whether it has ended by a day; its last day is a day of work still. */
        public boolean endedBefore(LocalDate day) {
            return endDate != null && endDate.isBefore(day);
        }

        /** Whether it is yet to begin. */
        public boolean beginsAfter(LocalDate day) {
            return startDate != null && startDate.isAfter(day);
        }
    }

    /** A month that was subsidised. */
    public record Subsidy(
            @Nullable YearMonth month, @Nullable Scheme scheme) {}

    /** Money for opening a business. */
    public record StartupSubsidy(
            @Nullable String uscc, @Nullable LocalDate grantedOn) {}

    /** For whose contributions: the person's own, the employer's, those of a public-welfare post, a graduate's; or an internship's allowance. */
    public enum Scheme {
        FLEXIBLE,
        EMPLOYER,
        POST,
        GRADUATE,
        INTERNSHIP
    }

    public enum Type {
        EMPLOYER,
        SOLE_TRADER,
        FLEXIBLE
    }

    @Override
    public boolean complete() {
        return employments != null
                && registrations != null
                && registrations.stream().allMatch(each -> each.open() != null);
    }

    @Override
    public Stream<Flaw> flaws(LocalDate today) {
        var reversed = Optional.ofNullable(employments).orElse(List.of()).stream()
                .anyMatch(each -> Testimony.reversed(each.startDate(), each.endDate()));
        return Testimony.where(reversed, Flaw.ENDS_BEFORE_BEGINNING);
    }

    /**
     * Reads what the public employment system answered.
     *
     * @throws IllegalArgumentException where the data has another form
     */
    public static EmploymentData from(JsonNode data) {
        return RegisterData.read(data, EmploymentData.class);
    }
}
