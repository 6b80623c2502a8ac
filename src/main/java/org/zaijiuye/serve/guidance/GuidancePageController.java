package org.zaijiuye.serve.guidance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zaijiuye.applicant.Applicant;
import org.zaijiuye.applicant.Applicants;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.Rejected;

/** The slots of the next four weeks for everybody; whoever has signed in as an applicant books one and gives it back. */
@Controller
class GuidancePageController {

    private static final int DAYS = 28;

    private final GuidanceSlots slots;
    private final Appointments appointments;
    private final OwnAppointment own;
    private final Applicants applicants;
    private final Clock clock;

    GuidancePageController(
            GuidanceSlots slots, Appointments appointments, OwnAppointment own, Applicants applicants, Clock clock) {
        this.slots = slots;
        this.appointments = appointments;
        this.own = own;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** One expert on one day. */
    record Table(String expert, String topics, String place, List<GuidanceSlots.Offered> slots) {

        public long free() {
            return slots.stream().filter(GuidanceSlots.Offered::free).count();
        }
    }

    record Day(LocalDate day, String weekday, boolean provisional, List<Table> experts) {}

    @GetMapping(GuidancePage.PATH)
    String page(HttpServletRequest request, Model model) {
        return show(applicants.signedIn(request), "", model);
    }

    @PostMapping(GuidancePage.PATH + "/bookings")
    String book(
            @RequestParam(defaultValue = "") String slot,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(request, response, model, "booking", applicant -> {
            var chosen = Slot.of(slot).orElseThrow(() -> new NotAllowed("请先选择一个时段。"));
            Collision.again(() -> appointments.book(applicant.personId(), chosen));
        });
    }

    /** Gives back the applicant's own appointment, whichever it is: no number is taken from the form. */
    @PostMapping(GuidancePage.PATH + "/cancellations")
    String cancel(HttpServletRequest request, HttpServletResponse response, Model model) {
        return act(request, response, model, "cancellation", applicant -> {
            var booking =
                    appointments.open(applicant.personId()).orElseThrow(() -> new NotAllowed("您现在没有尚未进行的预约，无需取消。"));
            appointments.cancel(booking.number());
        });
    }

    /** The applicant's own appointment for their calendar. */
    @GetMapping(GuidancePage.PATH + "/appointment.ics")
    ResponseEntity<String> calendar(HttpServletRequest request) {
        return applicants
                .signedIn(request)
                .flatMap(applicant -> appointments.open(applicant.personId()))
                .map(booking -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"appointment.ics\"")
                        .body(AppointmentCalendar.of(booking, appointments.expert(booking), clock)))
                .orElseThrow(() -> new Rejected(404, "您没有尚未进行的预约，或者登录已经超过时限，请重新查询进度。", List.of()));
    }

    private interface Action {
        void by(Applicant applicant);
    }

    private String act(
            HttpServletRequest request, HttpServletResponse response, Model model, String done, Action action) {
        var applicant = applicants.signedIn(request);
        if (applicant.isEmpty()) {
            return "redirect:" + GuidancePage.PROGRESS + "?to=" + GuidancePage.PATH;
        }
        try {
            action.by(applicant.get());
            return "redirect:" + GuidancePage.PROGRESS + "?done=" + done;
        } catch (NotAllowed refused) {
            response.setStatus(409);
            return show(applicant, String.valueOf(refused.getMessage()), model);
        }
    }

    private String show(Optional<Applicant> applicant, String refused, Model model) {
        model.addAttribute("days", days());
        model.addAttribute("signedIn", applicant.isPresent());
        model.addAttribute("own", applicant.flatMap(own::of).orElse(null));
        model.addAttribute("refused", refused);
        return "public/guidance";
    }

    private List<Day> days() {
        var today = LocalDate.now(clock);
        return slots.between(today.plusDays(1), today.plusDays(DAYS)).stream()
                .collect(Collectors.groupingBy(
                        slot -> slot.start().toLocalDate(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(GuidancePageController::day)
                .toList();
    }

    private static Day day(Map.Entry<LocalDate, List<GuidanceSlots.Offered>> day) {
        var experts = day.getValue().stream()
                .collect(Collectors.groupingBy(
                        slot -> Slot.of(slot.slotId()).orElseThrow().expert(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(GuidancePageController::table)
                .toList();
        return new Day(
                day.getKey(),
                "周" + "一二三四五六日".charAt(day.getKey().getDayOfWeek().getValue() - 1),
                day.getValue().get(0).provisional(),
                experts);
    }

    private static Table table(List<GuidanceSlots.Offered> slots) {
        var first = slots.get(0);
        return new Table(first.expert(), first.topics(), first.place(), slots);
    }
}
