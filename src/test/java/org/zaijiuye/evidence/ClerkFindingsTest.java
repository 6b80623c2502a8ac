package org.zaijiuye.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.port.AccountData;
import org.zaijiuye.port.Register;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.task.FormValues;

@DisplayName("人工核查收款账户（F09）：没有账号的，不能认定为有效")
class ClerkFindingsTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);
    private static final String NO_ACCOUNT = "{}";
    private static final String ACCOUNT = "{\"payAccount\":\"6222000000000000000\"}";

    private final ObjectMapper json = new ObjectMapper();
    private final ClerkFindings findings = new ClerkFindings(Clock.systemUTC());

    @Test
    void nobody_confirms_an_account_that_was_not_given() {
        assertThatThrownBy(() -> account("YES", NO_ACCOUNT))
                .isExactlyInstanceOf(NotAllowed.class)
                .hasMessage("申请没有填写收款账号：请选“否”，审核时一次性告知补正。");
    }

    @Test
    void that_there_is_none_is_a_finding_and_proves_nothing() {
        var found = account("NO", NO_ACCOUNT);
        assertThat(PayAccount.proven(dossier(NO_ACCOUNT), found)).isFalse();
    }

    @Test
    void a_given_account_is_proven_by_yes_alone() {
        assertThat(PayAccount.proven(dossier(ACCOUNT), account("YES", ACCOUNT))).isTrue();
        assertThat(PayAccount.proven(dossier(ACCOUNT), account("NO", ACCOUNT))).isFalse();
    }

    @Test
    @DisplayName("即使数据里有空白账户且写明有效，没有账号也不算已核实")
    void an_empty_account_is_never_proven() {
        var blank = AccountData.from(read("{\"accounts\":[{\"account\":\"\",\"holder\":\"赵红\",\"valid\":true}]}"));
        assertThat(PayAccount.proven(dossier(NO_ACCOUNT), blank)).isFalse();
    }

    @Test
    void the_account_must_be_the_applicants_own() {
        var other = AccountData.from(
                read("{\"accounts\":[{\"account\":\"6222000000000000000\",\"holder\":\"李四\",\"valid\":true}]}"));
        assertThat(PayAccount.proven(dossier(ACCOUNT), other)).isFalse();
    }

    private AccountData account(String valid, String request) {
        var found = findings.of(Register.BANK, new FormValues(Map.of("accountValid", valid)), dossier(request));
        return AccountData.from(json.valueToTree(found));
    }

    private Dossier dossier(String request) {
        var form = read("{\"applicant\":{\"name\":\"赵红\"}}");
        return new Dossier(null, null, "weihai", "371082-si", TODAY, TODAY, form, read(request), Map.of());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
