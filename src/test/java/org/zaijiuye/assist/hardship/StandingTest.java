package org.zaijiuye.assist.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zaijiuye.assist.hardship.Standing.Spell;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.RecognitionState;

@DisplayName("认定的状态由全部事实算出（政策目录5.12 退出）")
class StandingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-10");
    private static final Spell ON_REGISTER = new Spell(null, null);

    private static Spell left(String day, EndReason reason) {
        return new Spell(LocalDate.parse(day), reason);
    }

    private static RecognitionEnd end(@Nullable String category, EndReason reason, String lastDay) {
        return new RecognitionEnd(
                null,
                1,
                category,
                reason,
                "cause",
                LocalDate.parse(lastDay),
                new Encrypted(""),
                "rules",
                LocalDateTime.MIN,
                null,
                false);
    }

    private static Standing of(List<Spell> spells, RecognitionEnd... ends) {
        return Standing.of(List.of("H02", "H07"), spells, List.of(ends), false, TODAY);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = EndReason.class,
            names = {"D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D11"})
    void the_end_of_a_registration_ends_it(EndReason reason) {
        assertThat(of(List.of(left("2026-06-08", reason))))
                .returns(RecognitionState.EXITED, Standing::state)
                .returns(new Standing.End(reason, LocalDate.parse("2026-06-08")), Standing::end);
    }

    @Test
    @DisplayName("灵活就业的保留；个体经营按参数；重复登记并入的不算退出")
    void flexible_work_goes_on_under_the_policy() {
        assertThat(of(List.of(left("2026-06-08", EndReason.D10))).state()).isEqualTo(RecognitionState.ENJOYING_POLICY);
        assertThat(of(List.of(left("2026-06-08", EndReason.D12), ON_REGISTER)).state())
                .isEqualTo(RecognitionState.RECOGNISED);
        var trader = Standing.of(List.of("H01"), List.of(left("2026-06-08", EndReason.D02)), List.of(), true, TODAY);
        assertThat(trader.state()).isEqualTo(RecognitionState.ENJOYING_POLICY);
    }

    @Test
    void registering_again_brings_it_back_and_the_next_exit_ends_it() {
        var flexible = left("2026-01-08", EndReason.D10);
        assertThat(of(List.of(flexible, ON_REGISTER)).state()).isEqualTo(RecognitionState.RECOGNISED);
        assertThat(of(List.of(flexible, left("2026-05-01", EndReason.D01))).end())
                .isEqualTo(new Standing.End(EndReason.D01, LocalDate.parse("2026-05-01")));
    }

    @Test
    @DisplayName("灵活就业期间被单位录用：自录用之日退出；最早的事由为准")
    void what_comes_first_ends_it() {
        var flexible = List.of(left("2026-01-08", EndReason.D10));
        assertThat(of(flexible, end(null, EndReason.D01, "2026-03-01"), end(null, EndReason.D04, "2026-02-01")))
                .returns(RecognitionState.EXITED, Standing::state)
                .returns(new Standing.End(EndReason.D04, LocalDate.parse("2026-02-01")), Standing::end);
    }

    @ParameterizedTest(name = "H02 保留到 {0} → {1}")
    @CsvSource({"2026-06-09, H07", "2026-06-10, H02 H07"})
    @DisplayName("失去一个类别的，其他类别照样有效；宽限期最后一日仍有效")
    void another_category_keeps_it(String lastDay, String kept) {
        assertThat(of(List.of(ON_REGISTER), end("H02", EndReason.CATEGORY_LOST, lastDay)))
                .returns(RecognitionState.RECOGNISED, Standing::state)
                .returns(List.of(kept.split(" ")), Standing::categories);
    }

    @Test
    void the_last_category_ends_it_on_its_last_day() {
        var ends = Stream.of(
                        end("H02", EndReason.HOUSEHOLD_EMPLOYED, "2026-04-01"),
                        end("H07", EndReason.CATEGORY_LOST, "2026-05-01"))
                .toArray(RecognitionEnd[]::new);
        assertThat(of(List.of(ON_REGISTER), ends).end())
                .isEqualTo(new Standing.End(EndReason.CATEGORY_LOST, LocalDate.parse("2026-05-01")));
    }

    @Test
    @DisplayName("虚假的取消，不论还有什么")
    void a_fraud_cancels_whatever_else_there_is() {
        assertThat(of(List.of(left("2026-01-01", EndReason.D01)), end(null, EndReason.FRAUD, "2026-06-01")))
                .returns(RecognitionState.CANCELLED_FRAUD, Standing::state);
    }
}
