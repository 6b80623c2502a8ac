package org.zaijiuye.assist.startupsubsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaijiuye.Hall;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.problem.Collision;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.LineState;
import org.zaijiuye.records.Notice;
import org.zaijiuye.records.PaymentLine;
import org.zaijiuye.records.RecognitionChanged;
import org.zaijiuye.records.RecognitionState;
import org.zaijiuye.shared.CaseExit;

@DisplayName("一次性创业补贴的钱：每人一次、每户一次、发放、追回、提示")
class StartupSubsidyMoneyTest extends StartupSubsidyCase {

    private static final String[] SHOPS = {
        "92371082MA3MNY01A", "92371082MA3MNY02A", "92371082MA3MNY03A", "92371082MA3MNY04A", "92371082MA3MNY05A"
    };

    @Autowired
    private StartupSubsidyItem item;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StartupSubsidyBooks books;

    /** With its check character. */
    private static String shop(int index) {
        var body = SHOPS[index];
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(each -> body + (char) each)
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    private Citizen trader(String uscc) {
        var citizen = recognised();
        runs(citizen, uscc, "");
        return citizen;
    }

    @Test
    @DisplayName("随批次发放；以后再申领的不予；同一户由他人申领的不予")
    void is_paid_once_for_a_person_and_once_for_a_shop() {
        var citizen = trader(shop(0));
        var claim = claims(citizen, shop(0), "HARDSHIP");
        granted(claim);
        paid(claim);
        assertThat(paymentLines(claim)).extracting(PaymentLine::state).containsOnly(LineState.PAID);

        hall.at("2027-01-05T09:00");
        assertThat(item.decide(item.facts(claim)).decision().reasons())
                .extracting(each -> each.code())
                .contains("STARTUP_RECEIVED", "STARTUP_SHOP_GIVEN");
        var other = claims(trader(shop(0)), shop(0), "HARDSHIP");
        hall.complete(CLERK, other, "Task_FirstReview", AGREE);
        hall.complete(COUNTY_REVIEWER, other, "Task_Recheck", AGREE);
        assertThat(codes(other)).containsExactly("STARTUP_SHOP_GIVEN");
    }

    @Test
    @DisplayName("两人同时为同一户获准：只有一人得到，另一人的决定不成立")
    void two_decisions_of_one_moment_give_a_shop_one_subsidy() {
        var uscc = shop(1);
        var claims = List.of(claims(trader(uscc), uscc, "HARDSHIP"), claims(trader(uscc), uscc, "HARDSHIP"));
        claims.forEach(each -> hall.complete(CLERK, each, SEEN, IN_BUSINESS));
        var refused = new AtomicInteger();
        race(claims, refused);

        assertThat(refused).hasValue(9);
        assertThat(claims.stream().flatMap(each -> paymentLines(each).stream())).hasSize(1);
        assertThat(database.sql("select count(*) from startup_subsidy where uscc = ?")
                        .param(uscc)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("同一人的决定同时生效多次：只得一次")
    void one_person_is_given_it_once_also_at_the_same_moment() {
        var claim = claims(trader(shop(2)), shop(2), "HARDSHIP");
        hall.complete(CLERK, claim, SEEN, IN_BUSINESS);
        var refused = new AtomicInteger();
        race(List.of(claim), refused);

        assertThat(refused).hasValue(9);
        assertThat(paymentLines(claim)).hasSize(1);
    }

    /** Ten threads have the grants take effect; counts those that are refused. */
    private void race(List<String> claims, AtomicInteger refused) {
        var threads = Executors.newFixedThreadPool(10);
        try {
            var grants = new CompletableFuture<?>[10];
            for (var i = 0; i < grants.length; i++) {
                var claim = claims.get(i % claims.size());
                grants[i] = CompletableFuture.runAsync(() -> grant(claim, refused), threads);
            }
            CompletableFuture.allOf(grants).join();
        } finally {
            threads.shutdown();
        }
    }

    private void grant(String claim, AtomicInteger refused) {
        try {
            Collision.again(() -> {
                transaction.executeWithoutResult(begun -> item.grant(claim));
                return true;
            });
        } catch (NotAllowed given) {
            refused.incrementAndGet();
        }
    }

    @Test
    @DisplayName("认定因虚假被撤销：已发的追回一次，告知本人；发放后12个月内停业只提示区县")
    void a_false_recognition_takes_it_back_and_a_closed_shop_only_warns() {
        var uscc = shop(3);
        var citizen = trader(uscc);
        var claim = claims(citizen, uscc, "HARDSHIP");
        granted(claim);
        paid(claim);

        closes(citizen, uscc, "2027-12-17");
        assertThat(warnings(claim)).isEmpty();
        closes(citizen, uscc, "2027-12-16");
        assertThat(warnings(claim)).containsExactly("county-reviewer-371082");
        assertThat(recoveries(claim)).isZero();

        var person = handling(claim).personId();
        var recognition = recognitions.openOf(person).orElseThrow();
        recognitions.move(
                recognition.key(),
                recognition.state(),
                RecognitionState.CANCELLED_FRAUD,
                recognition.recognisedOn(),
                "FRAUD",
                null);
        publisher.publishEvent(new RecognitionChanged(person));
        publisher.publishEvent(new RecognitionChanged(person));
        assertThat(recoveries(claim)).isEqualTo(1);
        assertThat(told(claim)).containsOnlyOnce("一次性创业补贴须退回");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2025-12-01, 0", "2025-11-30, 1"})
    @DisplayName("注销日期更正到领照之前的，登记失业人员的补贴追回；领照当天注销的照发")
    void an_exit_that_is_dated_before_the_licence_takes_it_back(String ended, int recoveries) {
        var uscc = shop(4);
        var citizen = trader(uscc);
        var claim = claims(citizen, uscc, "REGISTERED");
        granted(claim);
        paid(claim);

        var caseNumber = registrations
                .findByPersonIdOrderById(handling(claim).personId())
                .get(0)
                .caseNumber();
        database.sql("update registration set ended_on = cast(? as date) where case_number = ?")
                .params(ended, caseNumber)
                .update();
        transaction.executeWithoutResult(
                each -> books.redated(new CaseExit(caseNumber, claim, LocalDate.parse(ended), "D02")));

        assertThat(recoveries(claim)).isEqualTo(recoveries);
        database.sql("update startup_subsidy set registration = null where uscc = ?")
                .param(uscc)
                .update();
        transaction.executeWithoutResult(each -> books.restored(caseNumber, claim));
        assertThat(recoveries(claim)).as("it rests on a registration elsewhere").isZero();
        database.sql("delete from startup_subsidy where uscc = ?").param(uscc).update();
    }

    private void closes(Citizen citizen, String uscc, String day) {
        hall.at("2027-12-20T09:00");
        event(Hall.number("CLOSES"), "EmploymentEnded", citizen, day, "{\"uscc\":\"" + uscc + "\"}");
    }

    private List<String> warnings(String claim) {
        return notices.findBySubjectOrderByCreatedAt(claim).stream()
                .filter(each -> each.title().equals("领取创业补贴后不久停止经营"))
                .map(Notice::recipient)
                .toList();
    }
}
