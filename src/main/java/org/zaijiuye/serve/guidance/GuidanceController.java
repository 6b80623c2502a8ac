package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zaijiuye.application.ServedPersons;
import org.zaijiuye.json.Structure;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.Rejected;

/** Slots of one-to-one guidance, and their booking. */
@RestController
@Tag(name = "职业指导", description = "“一对一”职业指导：可预约的时段、预约、取消、日历文件")
class GuidanceController {

    private static final long LONGEST = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final GuidanceSlots slots;
    private final Appointments appointments;
    private final Structure structure;
    private final ServedPersons persons;
    private final Clock clock;

    GuidanceController(
            GuidanceSlots slots, Appointments appointments, Structure structure, ServedPersons persons, Clock clock) {
        this.slots = slots;
        this.appointments = appointments;
        this.structure = structure;
        this.persons = persons;
        this.clock = clock;
    }

    @GetMapping("/api/guidance/slots")
    @Operation(summary = "可预约的时段", description = "起止日期都包括在内，至多60天；free 为 false 的已被预约。")
    List<GuidanceSlots.Offered> slots(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new Rejected(400, "“from”“to”应在" + FIRST_YEAR + "年至" + LAST_YEAR + "年之间，请核对日期。", List.of());
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))) {
            throw new Rejected(422, "“to”应不早于“from”，两者相距至多" + LONGEST + "天。", List.of());
        }
        return slots.between(from, to);
    }

    /** An appointment as the person is told it. */
    record Booked(
            String booking,
            LocalDateTime start,
            LocalDateTime end,
            String expert,
            String place,
            LocalDate cancelUntil) {}

    @PostMapping(path = "/api/guidance/bookings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "预约一个时段",
            description = "同一时段只有一人约得到；一人同时只有一个未进行的预约。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = BookingRequest.class))))
    Booked book(@RequestBody ObjectNode body) {
        var sent = structure.examine(BookingRequest.class, body);
        var slot = sent.text("slotId").flatMap(Slot::of);
        sent.require(slot.isPresent() || sent.text("slotId").isEmpty(), "slotId", "没有这个时段，请从可预约的时段中选择。");
        Rejected.refuse(sent.faults());
        var person = persons.named(sent, Role.SENDERS, "预约职业指导");
        return told(Collision.again(() -> appointments.book(person, slot.orElseThrow())));
    }

    @DeleteMapping("/api/guidance/bookings/{booking}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "取消预约", description = "至迟在预约日的前一个工作日。")
    void cancel(@PathVariable String booking) {
        appointments.cancel(own(booking, "取消职业指导预约").number());
    }

    @GetMapping("/api/guidance/bookings/{booking}/calendar")
    @Operation(summary = "预约的日历文件（ICS）")
    ResponseEntity<String> calendar(@PathVariable String booking) {
        var found = own(booking, "下载职业指导预约的日历");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + booking + ".ics\"")
                .body(AppointmentCalendar.of(found, appointments.expert(found), clock));
    }

    @PostMapping(path = "/api/calculators/guidance-day", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "某日是否提供一对一职业指导",
            description = "每周二、周四的工作日；年度放假安排尚未公布的，provisional 为 true。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = GuidanceDayRequest.class))))
    GuidanceDay day(@RequestBody ObjectNode body) {
        var sent = Rejected.sound(structure.examine(GuidanceDayRequest.class, body));
        return slots.day(LocalDate.parse(sent.text("date").orElseThrow()));
    }

    private GuidanceBooking own(String number, String purpose) {
        var booking = appointments.require(number);
        persons.require(booking.personId(), number, Role.SENDERS, purpose);
        return booking;
    }

    private Booked told(GuidanceBooking booking) {
        var expert = appointments.expert(booking);
        return new Booked(
                booking.number(),
                booking.startsAt(),
                booking.endsAt(),
                expert.name(),
                expert.place(),
                appointments.lastWorkingDayBefore(booking.startsAt().toLocalDate()));
    }
}
