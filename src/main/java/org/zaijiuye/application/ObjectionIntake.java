package org.zaijiuye.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.event.DeceasedApplicants;
import org.zaijiuye.event.LifecycleMessages;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Objection;
import org.zaijiuye.records.Objections;
import org.zaijiuye.shared.MessageName;
import org.zaijiuye.timelimit.Limits;

/** Objections against a public notice while it lasts, and against a decision within its time. */
@Component
class ObjectionIntake {

    private final Objections objections;
    private final Limits limits;
    private final LifecycleMessages messages;
    private final RuntimeService runtime;
    private final EngineCommands engine;
    private final ObjectionPeriod period;
    private final DeceasedApplicants deceased;
    private final Clock clock;

    ObjectionIntake(
            Objections objections,
            Limits limits,
            LifecycleMessages messages,
            RuntimeService runtime,
            EngineCommands engine,
            ObjectionPeriod period,
            DeceasedApplicants deceased,
            Clock clock) {
        this.objections = objections;
        this.limits = limits;
        this.messages = messages;
        this.runtime = runtime;
        this.engine = engine;
        this.period = period;
        this.deceased = deceased;
        this.clock = clock;
    }

    /** Returns the objection's number, which is also the business key of its process. */
    String lodge(Handling handling, JsonNode request, String documents) {
        var stage = Requests.Stage.valueOf(request.path("stage").asText());
        var openKey = handling.number() + ":" + stage;
        var earlier = objections.findByHandlingOrderByNumber(handling.number());
        requireNoneOpen(earlier, openKey);
        requireInTime(handling, stage);
        requireFirst(earlier, openKey);
        var number = handling.number() + "-Y" + (earlier.size() + 1);
        objections.save(new Objection(
                number,
                handling.number(),
                stage.name(),
                new Encrypted(request.path("text").asText()),
                new Encrypted(request.path("by").asText()),
                documents,
                LocalDateTime.now(clock),
                limits.objectionDue(handling),
                null,
                null,
                openKey));
        begin(handling, stage, number);
        return number;
    }

    private static void requireNoneOpen(List<Objection> earlier, String openKey) {
        if (earlier.stream().anyMatch(each -> openKey.equals(each.openKey()))) {
            throw RequestReader.conflict("对本事项的异议正在处理，请等待结果。");
        }
    }

    /** A decision is reviewed once; whoever is still against it goes outside (policy.md §9.5). */
    private static void requireFirst(List<Objection> earlier, String openKey) {
        earlier.stream()
                .filter(each -> openKey.equals(each.handling() + ":" + Requests.Stage.DECISION))
                .filter(each -> each.stage().equals(Requests.Stage.DECISION.name()))
                .reduce((first, last) -> last)
                .ifPresent(answered -> {
                    throw RequestReader.conflict(reviewed(answered));
                });
    }

    private static String reviewed(Objection answered) {
        return "UPHELD".equals(answered.finding())
                ? "异议已经成立，原决定已经改变，无需再提出异议。"
                : "本决定已经复核并维持，不再重复复核；仍不服的，可以依法申请行政复议或者提起行政诉讼。";
    }

    private void requireInTime(Handling handling, Requests.Stage stage) {
        if (stage == Requests.Stage.NOTICE && handling.state() != HandlingState.NOTICE) {
            throw RequestReader.conflict("本事项不在公示期内，不能提出公示异议。");
        }
        if (stage == Requests.Stage.DECISION && nothingDone(handling)) {
            throw RequestReader.conflict("本事项现在没有有效的决定，无需提出异议。");
        }
        if (stage == Requests.Stage.DECISION && deceased.endedByDeath(handling)) {
            throw RequestReader.conflict("本事项因收到申请人死亡的确认信息终止办理，没有作出决定；信息有误的，请先向公安机关更正，再重新申请。");
        }
        if (stage == Requests.Stage.DECISION && !objectionable(handling)) {
            throw RequestReader.conflict("本事项尚未作出决定，或者提出异议的期限已过。");
        }
    }

    /** An exit that nobody asked for and that was disproved or undone took nothing from anybody. */
    private static boolean nothingDone(Handling handling) {
        return handling.application() == null && "REFUSED".equals(handling.outcome());
    }

    private boolean objectionable(Handling handling) {
        return period.lastDay(handling)
                .filter(last -> !LocalDate.now(clock).isAfter(last))
                .isPresent();
    }

    private void begin(Handling handling, Requests.Stage stage, String number) {
        if (stage == Requests.Stage.DECISION) {
            engine.call(() -> runtime.createProcessInstanceByKey("ObjectionProcess")
                    .businessKey(number)
                    .execute());
        } else if (!messages.send(MessageName.NOTICE_OBJECTED, handling.number())) {
            throw RequestReader.conflict("公示期已经结束，不能再提出公示异议。");
        }
    }
}
