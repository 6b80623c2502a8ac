package org.zaijiuye.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.Registers;
import org.zaijiuye.records.Evidence;
import org.zaijiuye.records.EvidenceFile;

@DisplayName("登记库查询：抢先、撤回和程序故障都不丢件，也不重复入证")
class RegisterWorkerTest extends Counter {

    private static final RegisterAnswer NOT_ENROLLED = new RegisterAnswer(
            RegisterAnswer.Result.MATCH, LocalDate.of(2025, 11, 3), Hall.json("{\"enrolled\":false}"));

    @Autowired
    ExternalTaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Registers registers;

    @Autowired
    AnswerRecorder answers;

    @Autowired
    RegisterWorker other;

    @Autowired
    EvidenceFile evidence;

    /** Applies for registration up to the questions to the registers; returns the number of the application. */
    private String waiting(Citizen citizen) {
        var number = Hall.number("WORK");
        var answer = post(number, citizen, "2025-11-04T09:00", "U01", "", REGISTRATION);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        var application = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        management
                .createJobQuery()
                .processInstanceId(application.getId())
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        assertThat(question(number + "-01")).isPresent();
        return number;
    }

    /** Works like the real one, but for the schools' answer about this citizen. */
    private RegisterWorker worker(Citizen citizen, Supplier<RegisterAnswer> schools) {
        return new RegisterWorker(
                tasks,
                (register, query) -> register == Register.EDU && query.idNo().equals(citizen.idNo())
                        ? schools.get()
                        : registers.query(register, query),
                answers);
    }

    private Optional<ExternalTask> question(String handling) {
        return tasks.createExternalTaskQuery().topicName("edu").list().stream()
                .filter(each -> handling.equals(each.getBusinessKey()))
                .findFirst();
    }

    private List<Evidence> ofSchools(String handling) {
        return evidence.of(handling).stream()
                .filter(each -> each.register().equals("edu"))
                .toList();
    }

    static Stream<RuntimeException> races() {
        return Stream.of(new OptimisticLockingException("raced"), new CannotAcquireLockException("raced"));
    }

    @ParameterizedTest
    @MethodSource("races")
    void a_lost_race_costs_no_try_and_is_asked_again_at_once(RuntimeException race) {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        var calls = new AtomicInteger();
        var worker = worker(citizen, () -> {
            if (calls.getAndIncrement() == 0) {
                throw race;
            }
            return NOT_ENROLLED;
        });

        worker.work();
        assertThat(question(handling).orElseThrow())
                .returns(null, ExternalTask::getRetries)
                .returns(null, ExternalTask::getWorkerId)
                .returns(null, ExternalTask::getLockExpirationTime);
        assertThat(ofSchools(handling)).isEmpty();
        worker.work();

        assertThat(calls).hasValue(2);
        assertThat(ofSchools(handling)).extracting(Evidence::result).containsExactly(Evidence.Result.MATCH);
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
    }

    @Test
    void what_another_has_completed_meanwhile_is_not_stored_twice() {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        worker(citizen, () -> {
                    tasks.unlock(question(handling).orElseThrow().getId());
                    other.work();
                    return NOT_ENROLLED;
                })
                .work();

        assertThat(ofSchools(handling)).hasSize(1);
        hall.run();
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
    }

    @Test
    void an_answer_that_nobody_waits_for_any_more_is_not_kept() {
        var citizen = citizen("");
        var application = waiting(citizen);
        worker(citizen, () -> {
                    withdraw(application, "registration");
                    return NOT_ENROLLED;
                })
                .work();

        assertThat(outcome(application + "-01")).isEqualTo("WITHDRAWN");
        assertThat(ofSchools(application + "-01")).isEmpty();
        assertThat(question(application + "-01")).isEmpty();
    }

    @Test
    @DisplayName("程序自身三次出错：成为待管理员处理的异常，不带内部信息，其他登记库照查；修复后继续")
    void three_faults_of_ours_are_an_incident_and_hold_up_nothing_else() {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        var worker = worker(citizen, () -> {
            throw new IllegalArgumentException(citizen.idNo());
        });
        worker.work();
        assertThat(question(handling).orElseThrow().getRetries()).isEqualTo(2);
        worker.work();
        assertThat(question(handling).orElseThrow().getRetries())
                .as("not before its pause")
                .isEqualTo(2);
        hall.at("2025-11-04T09:00:02");
        worker.work();
        assertThat(question(handling).orElseThrow().getRetries()).isEqualTo(1);
        assertThat(incidents(handling)).isEmpty();
        hall.at("2025-11-04T09:00:06");
        worker.work();

        assertThat(question(handling).orElseThrow().getRetries()).isZero();
        assertThat(incidents(handling))
                .extracting(Incident::getIncidentType, Incident::getIncidentMessage)
                .containsExactly(tuple("failedExternalTask", "IllegalArgumentException"));
        assertThat(evidence.of(handling))
                .extracting(Evidence::register)
                .hasSize(4)
                .doesNotContain("edu");

        tasks.setRetries(question(handling).orElseThrow().getId(), 1);
        hall.at("2025-11-04T09:01");
        hall.run();
        assertThat(incidents(handling)).isEmpty();
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
    }

    private List<Incident> incidents(String handling) {
        return question(handling).stream()
                .flatMap(task -> runtime.createIncidentQuery().configuration(task.getId()).list().stream())
                .toList();
    }
}
