package org.zaijiuye.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.port.AccountData;

@DisplayName("收款账户：账号、户名、状态都相符才算核实")
class PayAccountTest {

    private static final String ACCOUNT = "6200000000000010017";

    @ParameterizedTest(name = "{0} / {1} → {2}")
    @CsvSource({"买买提·艾力, 买买提·艾力, true", "买买提•艾力, ' 买买提．艾力 ', true", "买买提·艾力, 买买提艾力, false", "买买提·艾力, , false"})
    void the_holder_is_the_applicant_however_the_bank_spells_the_name(String name, String holder, boolean proven) {
        var data = new AccountData(List.of(new AccountData.Account(ACCOUNT, holder, true)));

        assertThat(PayAccount.proven(dossier(name), data)).isEqualTo(proven);
    }

    @ParameterizedTest
    @CsvSource({"6200000000000010025, true", "6200000000000010017, false"})
    void another_account_or_a_closed_one_is_not_proven(String account, boolean valid) {
        var data = new AccountData(List.of(new AccountData.Account(account, "赵红梅", valid)));

        assertThat(PayAccount.proven(dossier("赵红梅"), data)).isFalse();
    }

    private static Dossier dossier(String name) {
        var json = JsonNodeFactory.instance;
        JsonNode form = json.objectNode()
                .set("applicant", json.objectNode().put("name", name).put("siCardAccount", ACCOUNT));
        var day = LocalDate.of(2025, 11, 4);
        return new Dossier(null, null, "weihai", "371082", day, day, form, json.objectNode(), Map.of());
    }
}
