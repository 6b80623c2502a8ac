package org.zaijiuye.port;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.YearMonthDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Refuses days and months of years in which nobody who asks for anything can have lived or will live. */
final class PossibleDates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    static final Module MODULE = new SimpleModule("possible-dates")
            .addDeserializer(LocalDate.class, new Bounded<>(LocalDateDeserializer.INSTANCE))
            .addDeserializer(YearMonth.class, new Bounded<>(YearMonthDeserializer.INSTANCE));

    private PossibleDates() {}

    private static final class Bounded<T extends TemporalAccessor> extends JsonDeserializer<T> {

        private final JsonDeserializer<T> reader;

        Bounded(JsonDeserializer<T> reader) {
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var read = reader.deserialize(parser, context);
            var year = read.get(ChronoField.YEAR);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw context.weirdNumberException(year, handledType(), "not a possible year");
            }
            return read;
        }
    }
}
