package org.zaijiuye.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.Registers;
import org.zaijiuye.problem.FactsChanged;
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

    /** Works like the real one, but for what is asked about this citizen. */
    private RegisterWorker worker(Citizen citizen, Registers theirs) {
        return worker(citizen, theirs, answers);
    }

    private RegisterWorker worker(Citizen citizen, Registers theirs, AnswerRecorder recorder) {
        Registers all = (register, query) ->
                query.idNo().equals(citizen.idNo()) ? theirs.query(register, query) : registers.query(register, query);
        return new RegisterWorker(tasks, new RegisterQueries(all), recorder);
    }

    /** Another answer of the schools; all the others answer as they do. */
    private Registers schools(Supplier<RegisterAnswer> answer) {
        return (register, query) -> register == Register.EDU ? answer.get() : registers.query(register, query);
    }

    /** Counts who was asked. */
    private static Registers counting(Map<Register, Integer> asked, Registers registers) {
        return (register, query) -> {
            asked.merge(register, 1, Integer::sum);
            return registers.query(register, query);
        };
    }

    private Optional<ExternalTask> question(String handling) {
        return tasks.createExternalTaskQuery().topicName("registers").list().stream()
                .filter(each -> handling.equals(each.getBusinessKey()))
                .findFirst();
    }

    private List<Evidence> ofSchools(String handling) {
        return evidence.of(handling).stream()
                .filter(each -> each.register().equals("edu"))
                .toList();
    }

    private List<String> asked(String handling) {
        return database.sql("select subject from access_log where subject like ? order by subject")
                .param("%:" + handling)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("各登记库同时查询，一个外部任务、一次办结")
    void all_registers_are_asked_at_the_same_time() {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        var together = new CyclicBarrier(6);
        worker(citizen, (register, query) -> {
                    meet(together);
                    return registers.query(register, query);
                })
                .work();

        assertThat(evidence.of(handling))
                .hasSize(6)
                .extracting(Evidence::result)
                .containsOnly(Evidence.Result.MATCH);
        assertThat(asked(handling)).hasSize(6);
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
    }

    static Stream<RuntimeException> races() {
        return Stream.of(new OptimisticLockingException("raced"), new CannotAcquireLockException("raced"));
    }

    @ParameterizedTest
    @MethodSource("races")
    void a_lost_race_costs_no_try_and_is_asked_again_at_once(RuntimeException race) {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        var calls = new ConcurrentHashMap<Register, Integer>();
        var racing = mock(AnswerRecorder.class, delegatesTo(answers));
        doThrow(race)
                .doAnswer(delegatesTo(answers))
                .when(racing)
                .store(argThat(task -> handling.equals(task.getBusinessKey())), any());
        var worker = worker(citizen, counting(calls, registers), racing);

        worker.work();
        assertThat(question(handling).orElseThrow())
                .returns(null, ExternalTask::getRetries)
                .returns(null, ExternalTask::getWorkerId)
                .returns(null, ExternalTask::getLockExpirationTime);
        assertThat(evidence.of(handling)).isEmpty();
        assertThat(asked(handling)).as("they were asked all the same").hasSize(6);
        worker.work();

        assertThat(calls.values()).containsOnly(2);
        assertThat(evidence.of(handling))
                .hasSize(6)
                .extracting(Evidence::result)
                .containsOnly(Evidence.Result.MATCH);
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
    }

    @Test
    @DisplayName("同一人的另一件改变了事实：稍后由规则按现有事实重新判定，不停在故障")
    void facts_that_another_decision_changed_are_proposed_anew() {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        var racing = mock(AnswerRecorder.class, delegatesTo(answers));
        doThrow(new FactsChanged("事实已有变化"))
                .doAnswer(delegatesTo(answers))
                .when(racing)
                .store(argThat(task -> handling.equals(task.getBusinessKey())), any());
        var worker = worker(citizen, registers, racing);

        worker.work();
        assertThat(question(handling).orElseThrow())
                .returns(2, ExternalTask::getRetries)
                .returns("事实已有变化", ExternalTask::getErrorMessage);
        hall.at("2025-11-04T09:00:02");
        worker.work();
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
    }

    @Test
    @DisplayName("一库查不通：其余的答复当场入证，再查只查没答复的；节点被杀，接手的也不重复查")
    void what_has_answered_is_stored_and_never_asked_again() {
        var citizen = citizen("");
        var contradiction = "{\"result\":\"MISMATCH\",\"data\":{}}";
        hall.call("", HttpMethod.PUT, "/sandbox/samr/" + citizen.idNo(), contradiction);
        var handling = waiting(citizen) + "-01";
        var calls = new ConcurrentHashMap<Register, Integer>();
        var silent = new RegisterFailure(RegisterFailure.Cause.TIMEOUT, "学籍学历库：未在规定时间内完整返回");
        worker(citizen, counting(calls, schools(() -> {
                    throw silent;
                })))
                .work();
        assertThat(evidence.of(handling))
                .hasSize(5)
                .extracting(Evidence::register)
                .doesNotContain("edu");
        assertThat(question(handling).orElseThrow())
                .returns(2, ExternalTask::getRetries)
                .returns(silent.text(), ExternalTask::getErrorMessage);

        hall.at("2025-11-04T09:00:02");
        var killed = worker(citizen, registers).take(20);
        assertThat(killed).isNotEmpty();
        var heir = worker(citizen, counting(calls, registers));
        heir.work();
        assertThat(evidence.of(handling)).as("the lock of the dead node holds").hasSize(5);
        hall.at("2025-11-04T09:00:22");
        heir.work();

        assertThat(calls).hasSize(6).containsEntry(Register.EDU, 2);
        assertThat(calls.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(7);
        assertThat(asked(handling)).hasSize(7);
        assertThat(hall.open(handling)).as("for the contradiction").containsExactly("Task_VerifyEvidence");
    }

    @Test
    @DisplayName("舱壁已满：稍后再查，不计次数，不记为查询")
    void a_busy_register_is_asked_later_and_costs_no_try() {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        var busy = new AtomicBoolean(true);
        var worker = worker(citizen, schools(() -> {
            if (busy.get()) {
                throw new RegisterBusy(Register.EDU);
            }
            return NOT_ENROLLED;
        }));
        worker.work();
        assertThat(question(handling).orElseThrow()).returns(3, ExternalTask::getRetries);
        assertThat(asked(handling)).hasSize(5);
        worker.work();
        assertThat(evidence.of(handling)).as("not before its pause").hasSize(5);
        hall.at("2025-11-04T09:00:01");
        worker.work();
        assertThat(question(handling).orElseThrow()).returns(3, ExternalTask::getRetries);
        busy.set(false);
        hall.at("2025-11-04T09:00:02");
        worker.work();
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
    }

    @Test
    @DisplayName("熔断：计一次；没有发出，不记为查询；三次后存疑，其余照常")
    void an_open_circuit_costs_a_try_and_nothing_is_sent() {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        var worker = worker(citizen, schools(() -> {
            throw new RegisterFailure(RegisterFailure.Cause.CIRCUIT_OPEN, "学籍学历库：连续失败，暂停查询");
        }));
        for (var moment : new String[] {"2025-11-04T09:00:00", "2025-11-04T09:00:02", "2025-11-04T09:00:06"}) {
            hall.at(moment);
            worker.work();
        }
        assertThat(ofSchools(handling))
                .extracting(Evidence::result, Evidence::cause)
                .containsExactly(tuple(Evidence.Result.TIMEOUT, "CIRCUIT_OPEN"));
        assertThat(asked(handling)).hasSize(5).noneMatch(subject -> subject.startsWith("edu"));
        assertThat(hall.open(handling)).containsExactly("Task_VerifyEvidence");
    }

    @Test
    void what_another_has_completed_meanwhile_is_not_stored_twice() {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        worker(citizen, schools(() -> {
                    tasks.unlock(question(handling).orElseThrow().getId());
                    other.work();
                    return NOT_ENROLLED;
                }))
                .work();

        assertThat(evidence.of(handling)).hasSize(6);
        hall.run();
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
    }

    @Test
    void an_answer_that_nobody_waits_for_any_more_is_not_kept() {
        var citizen = citizen("");
        var application = waiting(citizen);
        worker(citizen, schools(() -> {
                    withdraw(application, "registration");
                    return NOT_ENROLLED;
                }))
                .work();

        assertThat(outcome(application + "-01")).isEqualTo("WITHDRAWN");
        assertThat(evidence.of(application + "-01")).isEmpty();
        assertThat(asked(application + "-01")).as("but they were asked").hasSize(6);
        assertThat(question(application + "-01")).isEmpty();
    }

    @Test
    @DisplayName("程序自身三次出错：成为待管理员处理的异常，不带内部信息，其他登记库照查；修复后继续")
    void three_faults_of_ours_are_an_incident_and_hold_up_nothing_else() {
        var citizen = citizen("");
        var handling = waiting(citizen) + "-01";
        var worker = worker(citizen, schools(() -> {
            throw new IllegalArgumentException(citizen.idNo());
        }));
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
                .containsExactly(tuple(
                        "failedExternalTask", "程序出错，没有查成登记库；次数用完的，请技术人员按日志排除后由管理员重试。原因：IllegalArgumentException"));
        assertThat(evidence.of(handling))
                .extracting(Evidence::register)
                .hasSize(5)
                .doesNotContain("edu");

        tasks.setRetries(question(handling).orElseThrow().getId(), 1);
        hall.at("2025-11-04T09:01");
        hall.run();
        assertThat(incidents(handling)).isEmpty();
        assertThat(hall.open(handling)).containsExactly("Task_FirstReview");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the others were not asked at the same time", e);
        }
    }

    private List<Incident> incidents(String handling) {
        return question(handling).stream()
                .flatMap(task -> runtime.createIncidentQuery().configuration(task.getId()).list().stream())
                .toList();
    }
}
