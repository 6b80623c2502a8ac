package org.zaijiuye.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.dossier.Dossiers;
import org.zaijiuye.dossier.EvidenceRecorder;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.port.AccountData;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterQuery;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;

/** Stores what a register said together with the completion of its task. Decides nothing. */
@Service
class AnswerRecorder {

    private static final String WORKER_NAME = "register-worker";

    private final ExternalTaskService tasks;
    private final StateTransitions transitions;
    private final Dossiers dossiers;
    private final Persons persons;
    private final RegistersDue due;
    private final EvidenceRecorder evidence;
    private final AccessLog accessLog;
    private final Clock clock;

    AnswerRecorder(
            ExternalTaskService tasks,
            StateTransitions transitions,
            Dossiers dossiers,
            Persons persons,
            RegistersDue due,
            EvidenceRecorder evidence,
            AccessLog accessLog,
            Clock clock) {
        this.tasks = tasks;
        this.transitions = transitions;
        this.dossiers = dossiers;
        this.persons = persons;
        this.due = due;
        this.evidence = evidence;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    record Question(String register, RegisterQuery query) {}

    /** What to ask; the query is logged before it is sent. */
    @Transactional
    public Question question(String number, String register, String requestId) {
        var handling = transitions.handling(number);
        var person = persons.findById(handling.personId()).orElseThrow();
        var purpose = due.purpose(handling, register);
        accessLog.read(WORKER_NAME, person.key(), register + ":" + number, purpose);
        return new Question(
                register, new RegisterQuery(requestId, person.idNo().text(), purpose, number, LocalDate.now(clock)));
    }

    @Transactional
    public void complete(String task, String worker, Question question, RegisterAnswer answer) {
        var gap = gap(question, answer);
        var result = gap ? Evidence.Result.NO_DATA : result(question, answer);
        store(question, result, gap ? "INCOMPLETE" : null, answer.freshness(), answer.data());
        var doubtful = result == Evidence.Result.MATCH ? "CLEAR" : "DOUBTFUL";
        tasks.complete(task, worker, Map.of("evidenceResult", doubtful));
    }

    @Transactional
    public void giveUp(String task, String worker, Question question, RegisterFailure failure) {
        store(question, Evidence.Result.TIMEOUT, failure.cause().name(), null, Map.of());
        tasks.handleBpmnError(task, worker, "REGISTER_UNAVAILABLE", failure.text());
    }

    /** The register knows the person, but not all that a decision rests on. */
    private static boolean gap(Question question, RegisterAnswer answer) {
        return answer.result() == RegisterAnswer.Result.MATCH
                && !Register.of(question.register()).read(answer.data()).complete();
    }

    /** The bank knows the person, but an account that is not theirs is a mismatch (policy.md §4.5 F09). */
    private Evidence.Result result(Question question, RegisterAnswer answer) {
        var result = Evidence.Result.valueOf(answer.result().name());
        if (question.register().equals("bank") && result == Evidence.Result.MATCH) {
            var dossier = dossiers.of(question.query().handling());
            return PayAccount.proven(dossier, AccountData.from(answer.data())) ? result : Evidence.Result.MISMATCH;
        }
        return result;
    }

    private void store(
            Question question,
            Evidence.Result result,
            @Nullable String cause,
            @Nullable LocalDate freshness,
            Object data) {
        evidence.enter(
                question.query().handling(),
                question.register(),
                Evidence.Source.REGISTER,
                question.query().requestId(),
                question.query().purpose(),
                result,
                cause,
                freshness,
                data,
                WORKER_NAME);
    }
}
