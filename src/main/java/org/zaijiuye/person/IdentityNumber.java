package org.zaijiuye.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity number (公民身份号码) of GB 11643-1999: six digits of area, eight of birth date, three of sequence, one
 * check character. The residence permits of people from Hong Kong, Macao and Taiwan use the same form.
 */
public final class IdentityNumber {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern FIRST_GENERATION = Pattern.compile("\\d{15}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int FIRST_YEAR = 1900;

    private IdentityNumber() {}

    /** Trims, narrows full-width characters and writes a final x as X; judges nothing. */
    public static String normalise(String raw) {
        return Typed.halfWidth(raw).replace('x', 'X');
    }

    /**
     * Judges the number alone.
     *
     * @param on the day of judging; a birth date after it is a fault
     */
    public static Judgement judge(String raw, LocalDate on) {
        return judge(raw, on, null);
    }

    /**
     * Judges the number and whether it agrees with the sex that was entered.
     *
     * @param on the day of judging; a birth date after it is a fault
     * @param entered null if no sex was entered
     */
    public static Judgement judge(String raw, LocalDate on, @Nullable Sex entered) {
        var number = normalise(raw);
        if (!FORM.matcher(number).matches()) {
            var legacy = FIRST_GENERATION.matcher(number).matches();
            return new Judgement(number, List.of(legacy ? IdFault.ID_LEGACY_15 : IdFault.ID_FORMAT), null, null);
        }
        var birthDate = birthDate(number, on);
        var sex = sex(number);
        return new Judgement(number, faults(number, birthDate, sex, entered), birthDate, sex);
    }

    /**
     * Shows the first six and the last two characters and hides the rest. Of numbers too short to hide behind that
     * (passes have 8 to 11 characters) the first two and the last two are shown, of still shorter ones nothing.
     */
    public static String mask(String number) {
        var hidden = "*".repeat(number.length());
        if (number.length() < 8) {
            return hidden;
        }
        var shown = number.length() < 15 ? 2 : 6;
        var tail = number.length() - 2;
        return number.substring(0, shown) + hidden.substring(shown, tail) + number.substring(tail);
    }

    private static List<IdFault> faults(String number, @Nullable LocalDate birthDate, Sex sex, @Nullable Sex entered) {
        var faults = new ArrayList<IdFault>();
        if (birthDate == null) {
            faults.add(IdFault.ID_DATE);
        }
        if (number.charAt(17) != checkCharacter(number)) {
            faults.add(IdFault.ID_CHECK);
        }
        if (!AreaCodes.contains(number.substring(0, 6))) {
            faults.add(IdFault.ID_AREA);
        }
        if (entered != null && entered != sex) {
            faults.add(IdFault.ID_GENDER);
        }
        return faults;
    }

    private static char checkCharacter(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += digit(number, i) * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static @Nullable LocalDate birthDate(String number, LocalDate on) {
        var year = Integer.parseInt(number.substring(6, 10));
        var month = Integer.parseInt(number.substring(10, 12));
        var day = Integer.parseInt(number.substring(12, 14));
        try {
            var date = LocalDate.of(year, month, day);
            return year < FIRST_YEAR || date.isAfter(on) ? null : date;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    private static Sex sex(String number) {
        return digit(number, 16) % 2 == 1 ? Sex.M : Sex.F;
    }

    private static int digit(String number, int index) {
        return number.charAt(index) - '0';
    }
}
