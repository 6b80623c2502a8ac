package org.zaijiuye.serve.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.shared.Annex;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.ItemDescription;
import org.zaijiuye.shared.ParameterDefinition;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Ruling;

/** Item 4 职业指导服务指引. */
@Component
class GuidanceItem implements Item<GuidanceClaim> {

    private static final ItemDescription<GuidanceClaim> DESCRIPTION = ItemDescription.of(
                    Annex.item("guidance"), GuidanceRequest.class, GuidanceClaim.class, List.of())
            .decidedAtOnce()
            .reading(List.of(
                    ParameterDefinition.number("guide.slotMinutes", 480),
                    ParameterDefinition.number("guide.morningFrom", 12),
                    ParameterDefinition.number("guide.morningSlots", 24),
                    ParameterDefinition.number("guide.afternoonFrom", 20),
                    ParameterDefinition.number("guide.afternoonSlots", 24),
                    ParameterDefinition.number("guide.firstDay", 30),
                    ParameterDefinition.number("guide.lastDay", 365),
                    ParameterDefinition.number("guide.minMinutes", 480),
                    ParameterDefinition.number("guide.recordDays", 30),
                    ParameterDefinition.number("guide.noShows", 100),
                    ParameterDefinition.number("guide.passPercent", 100),
                    ParameterDefinition.number("guide.noShowDays", 365)))
            .telling("start", "预约时间")
            .telling("booking", "预约编号")
            .build();

    private final Dossiers dossiers;
    private final StateTransitions transitions;
    private final GuidanceSlots slots;
    private final Appointments appointments;
    private final OnlineGuidance courses;
    private final Outbox outbox;

    GuidanceItem(
            Dossiers dossiers,
            StateTransitions transitions,
            GuidanceSlots slots,
            Appointments appointments,
            OnlineGuidance courses,
            Outbox outbox) {
        this.dossiers = dossiers;
        this.transitions = transitions;
        this.slots = slots;
        this.appointments = appointments;
        this.courses = courses;
        this.outbox = outbox;
    }

    @Override
    public ItemDescription<GuidanceClaim> description() {
        return DESCRIPTION;
    }

    @Override
    public List<Fault> validate(JsonNode application, JsonNode request) {
        var wished = request.path("preferredSlot").asText();
        return wished.isEmpty() || Slot.of(wished).isPresent()
                ? List.of()
                : List.of(new Fault(
                        "preferredSlot", "guidance", "FIELD_INVALID", "没有编号为“" + wished + "”的时段，请从可预约的时段中选择。", null));
    }

    @Override
    public Ruling decide(GuidanceClaim claim) {
        return new Ruling(GuidanceRules.decide(claim), List.of());
    }

    @Override
    public GuidanceClaim facts(String handling) {
        return claim(dossiers.of(handling));
    }

    @Override
    public GuidanceClaim preview(JsonNode application, JsonNode request) {
        return claim(dossiers.preview(application, request));
    }

    private GuidanceClaim claim(Dossier dossier) {
        var slot = slot(dossier);
        var day = slot.map(Slot::start).map(LocalDateTime::toLocalDate);
        return new GuidanceClaim(
                dossier.profile(),
                dossier.area(),
                dossier.submittedOn(),
                GuideMode.valueOf(dossier.request().path("guideMode").asText()),
                day.orElse(null),
                day.map(each -> slots.day(each).open()).orElse(null),
                slot.map(appointments::isTaken).orElse(null),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null));
    }

    /** The guide is sent; the wished slot is booked, or the person is told why it could not be. */
    @Override
    public void grant(String handling) {
        var person = transitions.handling(handling).personId();
        outbox.tellPerson(person, handling, handling + ":GUIDE", "职业指导服务指引", guide());
        slot(dossiers.of(handling)).ifPresent(slot -> book(person, handling, slot));
    }

    /** What is taught online, and where and when a conversation is booked (policy.md §5.4). */
    private String guide() {
        var titles = courses.offered().stream()
                .map(course -> "《" + course.title() + "》")
                .collect(Collectors.joining("、"));
        return "线上职业指导课程随时可学" + (titles.isEmpty() ? "" : "，现有" + titles) + "，测评通过的计为一次职业指导；每周二、周四的工作日可以预约现场一对一指导"
                + "（每次半小时左右），至迟在前一个工作日取消。\n请在公共服务网页“职业指导”（" + GuidancePage.PATH
                + "）中学习、预约，也可以通过爱山东、服务窗口预约。";
    }

    private void book(long person, String handling, Slot slot) {
        var refusals = appointments.refusals(person, slot);
        if (refusals.isEmpty()) {
            appointments.book(person, slot);
        } else {
            outbox.tellPerson(
                    person,
                    handling,
                    handling + ":NO_SLOT",
                    "所选时段没有预约成功",
                    refusals.stream().map(Reason::sentence).collect(Collectors.joining("；")));
        }
    }

    @Override
    public Map<String, Object> issued(String handling) {
        return appointments
                .open(transitions.handling(handling).personId())
                .map(booking -> Map.<String, Object>of(
                        "booking", booking.number(), "start", booking.startsAt().toString()))
                .orElse(Map.of());
    }

    private static Optional<Slot> slot(Dossier dossier) {
        return Slot.of(dossier.request().path("preferredSlot").asText());
    }
}
