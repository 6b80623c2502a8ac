package org.zaijiuye.serve.guidance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known when somebody asks for a slot.
 *
 * @param openDay whether guidance is given on that day
 * @param planned whether an expert of the plan has that time at all
 * @param taken whether somebody else has it
 * @param openBooking the booking that the person has already, null if none
 * @param lastBar the day of the missed appointment with which the last bar began, null if there was none
 */
record BookingFacts(
        LocalDate today,
        LocalDate day,
        boolean openDay,
        boolean planned,
        boolean taken,
        @Nullable String openBooking,
        @Nullable LocalDate lastBar) {}
