package org.zaijiuye.register.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Reason;

@DisplayName("就业创业证申领（政策目录5.7）")
class CertificateRulesTest {

    private static final String HELD = "3710822500000007";

    @ParameterizedTest(name = "失业登记 {0}，就业登记 {1} → {2}")
    @CsvSource({
        "true, false, CERT_ELIGIBLE",
        "false, true, CERT_ELIGIBLE",
        "true, true, CERT_ELIGIBLE",
        "false, false, CERT_NO_REG"
    })
    void either_registration_will_do(boolean registered, boolean employed, String code) {
        var decision = decided(registered, employed, CertForm.ELECTRONIC, null, false, false, null);
        assertThat(codes(decision)).containsExactly(code);
        assertThat(decision.outcome()).hasToString(code.equals("CERT_NO_REG") ? "REFUSED" : "GRANTED");
        assertThat(decision.reasons())
                .allSatisfy(reason -> assertThat(reason.basis().citation()).isEqualTo("《就业服务与就业管理规定》第六十一条"));
    }

    @Test
    @DisplayName("一人一证，终身有效：再领电子证照不予办理，告知已有证号")
    void a_second_certificate_is_refused_with_the_number_of_the_first() {
        var decision = decided(true, false, CertForm.ELECTRONIC, HELD, false, false, null);
        assertThat(codes(decision)).containsExactly("CERT_DUPLICATE");
        assertThat(decision.reasons().get(0).text()).contains(HELD);
    }

    @ParameterizedTest(name = "已制发纸质证 {0}，补发原因 {1} → {2}")
    @CsvSource({"false,, CERT_COPY", "true,, CERT_DUPLICATE", "true, LOST, CERT_COPY", "true, DAMAGED, CERT_COPY"})
    @DisplayName("首次要纸质证不算第二证；补发须有原因，证号不变")
    void a_paper_copy_keeps_the_number(boolean issued, @Nullable ReissueReason reason, String code) {
        var decision = decided(true, false, CertForm.PAPER, HELD, issued, true, reason);
        assertThat(codes(decision)).containsExactly(code);
        assertThat(decision.value()).isEqualTo(code.equals("CERT_COPY") ? new CertificateGrant(HELD, true) : null);
    }

    @Test
    void a_paper_copy_needs_a_photograph() {
        assertThat(codes(decided(true, false, CertForm.PAPER, null, false, false, null)))
                .containsExactly("CERT_PHOTO");
        assertThat(codes(decided(true, false, CertForm.PAPER, null, false, true, null)))
                .containsExactly("CERT_ELIGIBLE");
        assertThat(codes(decided(true, false, CertForm.ELECTRONIC, null, false, false, null)))
                .containsExactly("CERT_ELIGIBLE");
    }

    @ParameterizedTest(name = "健在 {0}，姓名一致 {1} → {2} {3}")
    @CsvSource({
        "true, true, GRANTED, CERT_ELIGIBLE",
        "false, true, REFUSED, DEAD",
        ", true, REFERRED, DEAD_UNVERIFIED",
        "true, false, REFERRED, NAME_MISMATCH",
        "true,, REFERRED, NAME_UNVERIFIED"
    })
    void nobody_gets_it_whom_the_population_register_does_not_confirm(
            @Nullable Boolean alive, @Nullable Boolean named, String outcome, String code) {
        var decision = CertificateRules.decide(
                claim(true, false, CertForm.ELECTRONIC, null, false, false, null, alive, named, null));
        assertThat(decision.outcome()).hasToString(outcome);
        assertThat(codes(decision)).containsExactly(code);
    }

    @Test
    void what_is_being_handled_is_not_opened_twice() {
        var decision = CertificateRules.decide(
                claim(true, false, CertForm.ELECTRONIC, null, false, false, null, true, true, "A-07"));
        assertThat(codes(decision)).containsExactly("ITEM_OPEN");
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }

    private static Decision<CertificateGrant> decided(
            boolean registered,
            boolean employed,
            CertForm form,
            @Nullable String held,
            boolean issued,
            boolean photo,
            @Nullable ReissueReason reason) {
        return CertificateRules.decide(
                claim(registered, employed, form, held, issued, photo, reason, true, true, null));
    }

    private static CertificateClaim claim(
            boolean registered,
            boolean employed,
            CertForm form,
            @Nullable String held,
            boolean issued,
            boolean photo,
            @Nullable ReissueReason reason,
            @Nullable Boolean alive,
            @Nullable Boolean named,
            @Nullable String open) {
        return new CertificateClaim(
                "weihai",
                "371082",
                LocalDate.parse("2025-11-04"),
                form,
                registered,
                employed,
                held,
                issued,
                photo,
                reason,
                alive,
                named,
                open,
                List.of());
    }
}
