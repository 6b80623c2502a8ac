package org.zaijiuye.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.port.AccountData;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.RegisterQuery;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Objections;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;

/** Stores what registers said together with the end of the round, or of their task. Decides nothing. */
@Service
class AnswerRecorder {

    private static final String RECORDED_BY = "register-worker";

    private static final Set<HandlingState> ASKED = Set.of(HandlingState.ACCEPTED, HandlingState.CHECKING);

    private final Tries tries;
    private final StateTransitions transitions;
    private final Dossiers dossiers;
    private final Persons persons;
    private final Objections objections;
    private final RegistersDue due;
    private final EvidenceRecorder evidence;
    private final AccessLog accessLog;
    private final Clock clock;

    AnswerRecorder(
            ExternalTaskService tasks,
            StateTransitions transitions,
            Dossiers dossiers,
            Persons persons,
            Objections objections,
            RegistersDue due,
            EvidenceRecorder evidence,
            AccessLog accessLog,
            Clock clock) {
        this.tries = new Tries(tasks);
        this.transitions = transitions;
        this.dossiers = dossiers;
        this.persons = persons;
        this.objections = objections;
        this.due = due;
        this.evidence = evidence;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * What is still to be asked.
     *
     * @param asking the activity instance that asks, which is the same at every try: with the register it is the
     *     idempotency key of a question, and what is stored under it is not asked again
     */
    @Transactional(readOnly = true)
    public List<Question> questions(String number, String asking) {
        var handling = transitions.handling(number);
        if (!asked(handling)) {
            throw new NotAllowed("办件 " + number + " 现在不在核验阶段，不能向登记库查询。请管理员核对流程图，改正后重试。");
        }
        var idNo = persons.findById(handling.personId()).orElseThrow().idNo().text();
        var today = LocalDate.now(clock);
        return due.of(handling, asking).stream()
                .map(source -> {
                    var register = source.text("register");
                    var key = RegistersDue.key(asking, register);
                    var query = new RegisterQuery(key, idNo, source.text("purpose"), number, today);
                    return new Question(handling.personId(), Register.of(register), source, query);
                })
                .toList();
    }

    /** Before it is examined, and again while a decision that was objected to is reviewed. */
    private boolean asked(Handling handling) {
        return ASKED.contains(handling.state())
                || objections.underReview(handling.number()).isPresent();
    }

    /** One round: what came is stored, also where another register brought nothing. */
    @Transactional
    public void store(LockedExternalTask task, List<Reply> replies) {
        var left = Tries.left(task, replies);
        var open = new ArrayList<Reply>();
        for (var reply : replies) {
            var answer = reply.answer();
            var failure = reply.failure();
            if (answer != null) {
                store(reply.question(), answer);
            } else if (failure.isPresent() && left == 0) {
                var cause = failure.get().cause().name();
                enter(reply.question(), Evidence.Result.TIMEOUT, cause, null, Map.of());
            } else {
                open.add(reply);
            }
        }
        write(replies);
        tries.end(task, left, open);
    }

    /** Registers were asked, but nothing of it could be stored. */
    @Transactional
    public void log(List<Reply> replies) {
        write(replies);
    }

    private void write(List<Reply> replies) {
        var sent = replies.stream().filter(Reply::sent).map(Reply::question).toList();
        if (!sent.isEmpty()) {
            accessLog.read(RECORDED_BY, sent.stream().map(AnswerRecorder::read).toList());
        }
    }

    private static AccessLog.Read read(Question question) {
        var subject = question.register().code() + ":" + question.query().handling();
        return new AccessLog.Read(question.personId(), subject, question.query().purpose());
    }

    private void store(Question question, RegisterAnswer answer) {
        var gap = gap(question, answer);
        enter(
                question,
                gap == null ? result(question, answer) : Evidence.Result.NO_DATA,
                gap,
                answer.freshness(),
                answer.data());
    }

    /** What makes an answer worth nothing: a flaw of its own, or that its data have not been kept up. */
    private @Nullable String gap(Question question, RegisterAnswer answer) {
        if (answer.result() != RegisterAnswer.Result.MATCH) {
            return null;
        }
        var flaw = Flaws.of(question.register().read(answer.data()), answer.freshness(), LocalDate.now(clock));
        if (flaw.isPresent()) {
            return flaw.get().name();
        }
        return due.outdated(answer.freshness(), question.source()) ? Evidence.OUTDATED : null;
    }

    /** The bank knows the person, but an account that is not theirs is a mismatch (policy.md §4.5 F09). */
    private Evidence.Result result(Question question, RegisterAnswer answer) {
        var result = Evidence.Result.valueOf(answer.result().name());
        if (question.register() == Register.BANK && result == Evidence.Result.MATCH) {
            var dossier = dossiers.of(question.query().handling());
            return PayAccount.proven(dossier, AccountData.from(answer.data())) ? result : Evidence.Result.MISMATCH;
        }
        return result;
    }

    private void enter(
            Question question,
            Evidence.Result result,
            @Nullable String cause,
            @Nullable LocalDate freshness,
            Object data) {
        evidence.enter(
                question.query().handling(),
                question.register().code(),
                Evidence.Source.REGISTER,
                question.query().requestId(),
                question.query().purpose(),
                result,
                cause,
                freshness,
                data,
                RECORDED_BY);
    }
}
