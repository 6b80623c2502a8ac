package org.zaijiuye.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.records.BegunRound;
import org.zaijiuye.records.BegunRounds;
import org.zaijiuye.records.Notice;

@DisplayName("定期服务：逐批办理，中断后从停下处继续")
class ServiceRoundProcessTest extends Counter {

    private static final String PROCESS = "ServiceRoundProcess";

    @Autowired
    TrialRound trial;

    @Autowired
    ServiceRounds rounds;

    @Autowired
    BegunRounds begun;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void fivePeople() {
        sql.sql("create table if not exists trial_round (person bigint, on_day date)")
                .update();
        begun.deleteAll();
        trial.people.addAll(List.of(1L, 2L, 3L, 4L, 5L));
        hall.at("2026-03-02T07:00"); // a Monday
    }

    @AfterEach
    void nobody() {
        trial.people.clear();
        trial.breaksAt = -1;
        trial.failsFor = -1;
        trial.rhythm = ServiceRound.Rhythm.DAILY;
        sql.sql("delete from trial_round").update();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test is over"));
        begun.deleteAll();
    }

    private List<Long> served() {
        return sql.sql("select person from trial_round order by person")
                .query(Long.class)
                .list();
    }

    private void round() {
        hall.fire(PROCESS);
    }

    private Job portion() {
        return management
                .createJobQuery()
                .processDefinitionKey(PROCESS)
                .withException()
                .singleResult();
    }

    @Test
    @DisplayName("每人办一次，同日不再办，次日再办")
    void everybody_is_served_once_a_day() {
        round();
        assertThat(served()).containsExactly(1L, 2L, 3L, 4L, 5L);
        round();
        assertThat(served()).hasSize(5);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_RoundsRun")
                        .finished()
                        .count())
                .isGreaterThanOrEqualTo(2);
        hall.at("2026-03-03T07:00");
        round();
        assertThat(served()).hasSize(10);
    }

    @Test
    @DisplayName("批次中途失败：该批不留痕迹，三次后报告故障，重试从停下处继续，无人重复")
    void a_round_that_broke_goes_on_where_it_stopped() {
        trial.breaksAt = 4;
        assertThatThrownBy(this::round).hasMessageContaining("breaks at 4");
        assertThat(served()).containsExactly(1L, 2L);
        assertThatThrownBy(() -> management.executeJob(portion().getId())).hasMessageContaining("breaks at 4");
        assertThatThrownBy(() -> management.executeJob(portion().getId())).hasMessageContaining("breaks at 4");
        assertThat(runtime.createIncidentQuery()
                        .activityId("Task_RunPortion")
                        .incidentType("failedJob")
                        .count())
                .isEqualTo(1);

        trial.breaksAt = -1;
        management.setJobRetries(portion().getId(), 1);
        hall.run();
        assertThat(served()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rounds.due(TrialRound.CODE)).isFalse();
    }

    @ParameterizedTest(name = "第{0}号")
    @ValueSource(longs = {1, 4, 5})
    @DisplayName("一个人办不了：跳过这一个并告知管理员，其他人照办；下一次仍会再办")
    void a_round_passes_over_whoever_it_fails_for(long person) {
        trial.failsFor = person;
        assertThatThrownBy(this::round).hasMessageContaining("fails for " + person);
        management.executeJob(portion().getId());
        hall.run();

        var others =
                Stream.of(1L, 2L, 3L, 4L, 5L).filter(each -> each != person).toList();
        assertThat(served()).isEqualTo(others);
        assertThat(rounds.due(TrialRound.CODE)).isFalse();
        assertThat(notices.findAll().stream()
                        .filter(notice -> notice.dedupeKey().endsWith("TRIAL:2026-03-02:" + person)))
                .singleElement()
                .returns("camunda-admin", Notice::recipient)
                .returns("定期服务跳过一件", Notice::title);

        trial.failsFor = -1;
        hall.at("2026-03-03T07:00");
        round();
        assertThat(served()).hasSize(9);
    }

    @Test
    @DisplayName("次日的运行先办完前一日中断的，再办当日的")
    void the_next_day_finishes_what_was_interrupted_first() {
        trial.breaksAt = 3;
        assertThatThrownBy(this::round).hasMessageContaining("breaks at 3");
        trial.breaksAt = -1;
        hall.at("2026-03-03T07:00");
        round();
        assertThat(served()).containsExactly(1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L, 5L, 5L);
        assertThat(begun.findAll().stream().filter(each -> each.code().equals(TrialRound.CODE)))
                .allMatch(BegunRound::finished)
                .hasSize(2);
    }

    @Test
    @DisplayName("两个节点同时运行同一项：没有人被办两次")
    void two_nodes_serve_nobody_twice() throws Exception {
        transaction.executeWithoutResult(status -> rounds.advance(TrialRound.CODE));
        Callable<Boolean> node = () -> {
            while (rounds.due(TrialRound.CODE)) {
                transaction.executeWithoutResult(status -> rounds.advance(TrialRound.CODE));
            }
            return true;
        };
        var nodes = Executors.newFixedThreadPool(4);
        try {
            for (var done :
                    nodes.invokeAll(IntStream.range(0, 4).mapToObj(i -> node).toList())) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(served()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    @DisplayName("每周一次：在约定的星期；漏了的在上次满七天之后补上")
    void a_weekly_round_keeps_its_weekday_and_is_made_up() {
        trial.rhythm = ServiceRound.Rhythm.WEEKLY;
        round();
        assertThat(served()).hasSize(5);
        due("2026-03-03T07:00", false); // Tuesday
        due("2026-03-08T07:00", false); // Sunday
        due("2026-03-09T07:00", true); // Monday
        due("2026-03-10T07:00", true); // Monday was missed: eight days ago
    }

    private void due(String moment, boolean expected) {
        hall.at(moment);
        assertThat(rounds.due(TrialRound.CODE)).as(moment).isEqualTo(expected);
    }
}
