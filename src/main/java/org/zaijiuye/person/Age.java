package org.zaijiuye.person;

import java.time.LocalDate;

/** Age in full years (周岁); a person reaches an age on the birthday itself. */
public final class Age {

    private Age() {}

    /**
     * Full years between birth and a day.
     *
     * @throws IllegalArgumentException if the day is before the birth
     */
    public static int years(LocalDate birth, LocalDate on, LeapDayRule rule) {
        if (on.isBefore(birth)) {
            throw new IllegalArgumentException("no age before birth");
        }
        var years = on.getYear() - birth.getYear();
        return reached(birth, years, on, rule) ? years : years - 1;
    }

    /** Whether the person has reached the age on that day; false before birth. */
    public static boolean reached(LocalDate birth, int years, LocalDate on, LeapDayRule rule) {
        return !on.isBefore(birthday(birth, years, rule));
    }

    /** The day on which the person reaches the age. */
    public static LocalDate birthday(LocalDate birth, int years, LeapDayRule rule) {
        var birthday = birth.plusYears(years);
        var moved = birthday.getDayOfMonth() != birth.getDayOfMonth();
        return moved && rule == LeapDayRule.MAR_01 ? birthday.plusDays(1) : birthday;
    }
}
