package org.zaijiuye.serve.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaijiuye.Hall;
import org.zaijiuye.records.ServiceRecord;

@DisplayName("岗位推荐：每周推送、不重复、送达才计数")
class ReferralPushTest extends ReferralDesk {

    @Autowired
    private Recommendations recommendations;

    @Test
    @DisplayName("次日推荐五个，一条消息；七天以内不再推荐；第八天推荐别的五个")
    void posts_come_every_week_and_never_the_same() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        assertThat(offers()).hasSize(5).allSatisfy(offer -> {
            assertThat(offer.state()).isEqualTo(ReferralState.OFFERED);
            assertThat(offer.answerBy()).isEqualTo("2025-11-12");
            assertThat(offer.why()).contains("匹配度", "意向职业");
            assertThat(offer.caseNumber()).isEqualTo("C" + number);
        });
        assertThat(told(offers().get(0).recommendation())).containsExactly("为您推荐5个岗位");
        run(pushRound, NEXT_DAY);
        run(pushRound, NEXT_DAY.plusDays(6));
        assertThat(offers()).hasSize(5);
        run(pushRound, NEXT_DAY.plusDays(7));
        assertThat(offers()).hasSize(10);
        assertThat(offers().stream().map(Referral::vacancy)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("三十日以后，同一岗位可以再推荐")
    void the_same_post_comes_again_after_thirty_days() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        var first = vacancies();
        for (var week = 1; week <= 4; week++) {
            run(pushRound, NEXT_DAY.plusDays(7L * week));
        }
        assertThat(vacancies()).hasSizeGreaterThan(5);
        database.sql("delete from referral where offered_on > ?")
                .param(NEXT_DAY)
                .update();
        database.sql("update seeker_profile set last_push_on = ?")
                .param(NEXT_DAY)
                .update();
        run(pushRound, NEXT_DAY.plusDays(29));
        assertThat(last(NEXT_DAY.plusDays(29))).doesNotContainAnyElementsOf(first);
        database.sql("delete from referral where offered_on > ?")
                .param(NEXT_DAY)
                .update();
        database.sql("update seeker_profile set last_push_on = ?")
                .param(NEXT_DAY)
                .update();
        run(pushRound, NEXT_DAY.plusDays(30));
        assertThat(last(NEXT_DAY.plusDays(30))).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    @DisplayName("中断的一轮从停下的地方继续，没有人收到两次")
    void an_interrupted_round_pushes_nobody_twice() {
        seeking(SEEKING);
        var first = person;
        seeking(SEEKING);
        var reached = portion(pushRound, NEXT_DAY, 0, 1);
        assertThat(reached).hasValue(first);
        assertThat(portion(pushRound, NEXT_DAY, first, 1)).hasValue(person);
        assertThat(portion(pushRound, NEXT_DAY, person, 1)).isEmpty();
        assertThat(portion(pushRound, NEXT_DAY, 0, 10)).isEmpty();
        assertThat(recommendations.findAll()).hasSize(2);
    }

    @Test
    @DisplayName("送达才计数，一次推送计一次，不重复计")
    void what_was_delivered_counts_once() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        run(upkeepRound, NEXT_DAY);
        assertThat(counted()).isEmpty();
        hall.run();
        run(upkeepRound, NEXT_DAY);
        run(upkeepRound, NEXT_DAY);
        assertThat(counted()).hasSize(1).allSatisfy(record -> {
            assertThat(record.counts()).isTrue();
            assertThat(record.caseNumber()).isEqualTo("C" + number);
            assertThat(record.servedOn()).isEqualTo(NEXT_DAY);
        });
    }

    @Test
    @DisplayName("按岗位计的（POST），一个岗位计一次")
    void posts_may_be_counted_instead() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        hall.run();
        transaction.executeWithoutResult(status -> {
            recommendations.deliver();
            recommendations.countPosts();
            recommendations.counted();
        });
        assertThat(counted()).hasSize(5);
    }

    @Test
    @DisplayName("失业登记终止以后才送达的，记录但不计数")
    void what_arrives_after_the_end_does_not_count() {
        seeking(SEEKING);
        run(pushRound, NEXT_DAY);
        database.sql("update registration set ended_on = ? where case_number = ?")
                .param(LocalDate.parse("2025-11-04"))
                .param("C" + number)
                .update();
        hall.run();
        run(upkeepRound, NEXT_DAY);
        assertThat(counted()).extracting(ServiceRecord::counts).containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update push_wish set accepted = false",
                "update job_seeker set ended_on = date '2025-11-04'",
                "update registration set last_contact = date '2025-05-04'"
            })
    @DisplayName("不同意的、终止的、六个月没有联系的，不推荐")
    void who_is_left_in_peace(String change) {
        seeking(SEEKING, "{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\"}");
        database.sql("update handling set accepted_at = timestamp '2025-05-04 09:00:00' where number = ?")
                .param(number + "-03")
                .update();
        assertThat(seekers.due(NEXT_DAY, 0, 10)).hasSize(1);
        database.sql(change).update();
        assertThat(seekers.due(NEXT_DAY, 0, 10)).isEmpty();
    }

    @Test
    @DisplayName("后来求职登记时不同意推送的，不再推送；再同意的，又推送")
    void what_was_said_last_about_pushes_counts() {
        seeking(SEEKING, "{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\"}");
        assertThat(seekers.due(NEXT_DAY, 0, 10)).hasSize(1);
        var no = Hall.number("REC");
        submit(no, citizen, "2025-11-05T09:00", SEEKING.replace("\"pushConsent\":true", "\"pushConsent\":false"));
        assertThat(seekers.due(NEXT_DAY, 0, 10)).isEmpty();
        submit(Hall.number("REC"), citizen, "2025-11-05T10:00", SEEKING);
        assertThat(seekers.due(NEXT_DAY, 0, 10)).hasSize(1);
    }

    @Test
    @DisplayName("未同意推送的求职登记不推送")
    void without_consent_nothing_is_pushed() {
        seeking(SEEKING.replace("\"pushConsent\":true", "\"pushConsent\":false"));
        assertThat(seekers.due(NEXT_DAY, 0, 10)).isEmpty();
    }

    private List<Long> vacancies() {
        return offers().stream().map(Referral::vacancy).toList();
    }

    private List<Long> last(LocalDate day) {
        return offers().stream()
                .filter(offer -> offer.offeredOn().equals(day))
                .map(Referral::vacancy)
                .toList();
    }
}
