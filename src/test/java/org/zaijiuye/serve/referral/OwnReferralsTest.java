package org.zaijiuye.serve.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Counter;
import org.zaijiuye.Hall;
import org.zaijiuye.PublicVisitor;
import org.zaijiuye.records.Notices;

@DisplayName("申请人页面：答复岗位推荐，他人的推荐动不了")
class OwnReferralsTest extends Counter {

    private static final String SEEKING =
            "{\"item\":\"jobseeking\",\"jobIntent1\":\"4-03-02\",\"workType\":\"FULL_TIME\","
                    + "\"pushConsent\":true},{\"item\":\"referral\",\"acceptPush\":true,\"pushChannel\":\"SMS\"}";

    @Autowired
    private JobPushRound pushRound;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Notices messages;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private String number = "";
    private Referral offer;
    private PublicVisitor visitor;

    @BeforeEach
    void recommended() {
        database.sql("delete from mobile_code").update();
        database.sql("delete from notice where subject like 'mobile-code:%'").update();
        number = Hall.number("OWN");
        submit(number, citizen(""), "2025-11-04T09:00", "{\"item\":\"registration\"}", SEEKING);
        hall.complete("street-clerk-371082001", number + "-01", "Task_FirstReview", Map.of("decision", "AGREE"));
        hall.at("2025-11-05T09:00");
        transaction.execute(status -> pushRound.portion(LocalDate.parse("2025-11-05"), 0, 100_000));
        offer = referrals
                .findByPersonIdOrderByOfferedOn(handling(number + "-01").personId())
                .get(0);
        visitor = new PublicVisitor(port);
        assertThat(visitor.signIn(number, messages).body()).contains("推荐给您的岗位", "等待答复", "匹配度");
    }

    @Test
    void the_person_accepts_and_tells_how_the_interview_went() {
        assertThat(answer(offer.number(), "ACCEPTED", "").body()).contains("已经收到", "已接受，等待面试反馈");
        assertThat(answer(offer.number(), "HIRED", "").body()).contains("已录用");
        assertThat(state()).isEqualTo(ReferralState.HIRED);
    }

    @Test
    @DisplayName("答复已录用的，30日内也不再推送见习")
    void whoever_was_hired_hears_of_no_internship() {
        database.sql("""
                        insert into internship_wish (person_id, handling, area, fields, consent, eligible_until, next_push_on)
                        values (?, ?, '371082', '', true, date '2026-12-31', date '2025-11-05')
                        """).params(offer.personId(), number + "-03").update();
        answer(offer.number(), "ACCEPTED", "");
        answer(offer.number(), "HIRED", "");
        assertThat(database.sql("select next_push_on from internship_wish where person_id = ?")
                        .param(offer.personId())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2025-12-05");
    }

    @Test
    void a_refusal_needs_a_reason_and_what_is_no_answer_is_refused_on_the_page() {
        var page = answer(offer.number(), "DECLINED", "");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("谢绝的，请说明原因");
        assertThat(answer(offer.number(), "MAYBE", "").statusCode()).isEqualTo(422);
        assertThat(answer(offer.number(), "NOT_HIRED", "").statusCode()).isEqualTo(409);
        assertThat(state()).isEqualTo(ReferralState.OFFERED);
        assertThat(answer(offer.number(), "DECLINED", "太远").body()).contains("已谢绝");
    }

    @Test
    void nobody_answers_for_another() {
        var other = Hall.number("OWN");
        submit(other, citizen(""), "2025-11-05T10:00", "{\"item\":\"registration\"}");
        database.sql("delete from notice where subject like 'mobile-code:%'").update();
        var stranger = new PublicVisitor(port);
        stranger.signIn(other, messages);
        var page = stranger.post(
                "/public/progress/sections/referrals", Map.of("referral", offer.number(), "answer", "ACCEPTED"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(state()).isEqualTo(ReferralState.OFFERED);
    }

    private HttpResponse<String> answer(String referral, String answer, String reason) {
        return visitor.post(
                "/public/progress/sections/referrals",
                Map.of("referral", referral, "answer", answer, "reason", reason));
    }

    private ReferralState state() {
        return referrals.findById(offer.number()).orElseThrow().state();
    }

    @Test
    @DisplayName("在页面上不再接收岗位推荐：以后的推送不再有")
    void whoever_wants_no_more_is_told_of_no_more() {
        assertThat(visitor.get("/public/progress").body()).contains("不再接收岗位推荐");
        visitor.post("/public/progress/sections/referrals", Map.of("stop", "true"));
        assertThat(visitor.get("/public/progress").body()).doesNotContain("不再接收岗位推荐");
        hall.at("2025-11-20T09:00");
        transaction.execute(status -> pushRound.portion(LocalDate.parse("2025-11-20"), 0, 100_000));
        assertThat(referrals.findByPersonIdOrderByOfferedOn(offer.personId())).hasSize(5);
    }
}
