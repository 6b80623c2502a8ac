package org.zaijiuye.json;

import com.github.victools.jsonschema.generator.FieldScope;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How large the numbers of a request may be whose annotations say nothing: whole ones as large as the type that reads
 * them, others as large as an amount of money in CNY.
 */
final class NumberBounds {

    /** Below what a column of amounts, {@code numeric(12, 2)}, holds. */
    private static final BigDecimal MOST_MONEY = new BigDecimal("99999999.99");

    private NumberBounds() {}

    static @Nullable BigDecimal most(FieldScope field) {
        var type = field.getType().getErasedType();
        if (type == Integer.class || type == int.class) {
            return BigDecimal.valueOf(Integer.MAX_VALUE);
        }
        if (type == Long.class || type == long.class) {
            return BigDecimal.valueOf(Long.MAX_VALUE);
        }
        return type == BigDecimal.class ? digits(field).map(NumberBounds::most).orElse(MOST_MONEY) : null;
    }

    static @Nullable BigDecimal least(FieldScope field) {
        var most = most(field);
        var positive = field.getAnnotationConsideringFieldAndGetterIfSupported(Positive.class) != null;
        return most == null || positive ? null : most.negate();
    }

    /** How many decimals a field has that is no amount of money. */
    static Optional<Integer> decimals(FieldScope field) {
        return digits(field).map(Digits::fraction);
    }

    private static Optional<Digits> digits(FieldScope field) {
        return Optional.ofNullable(field.getAnnotationConsideringFieldAndGetterIfSupported(Digits.class));
    }

    private static BigDecimal most(Digits digits) {
        return BigDecimal.TEN.pow(digits.integer()).subtract(BigDecimal.ONE.scaleByPowerOfTen(-digits.fraction()));
    }
}
