package org.zaijiuye.register.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("就业创业证的状态：有效、暂停、注销，对应关系在参数表里")
class CertificateStatusTest {

    private static final Map<String, String> SET = Map.of(
            "cert.statusAfterD11", "CANCELLED",
            "cert.statusAfterD04", "CANCELLED",
            "cert.statusAfterD06", "SUSPENDED",
            "cert.statusAfterD01", "VALID");

    @ParameterizedTest(name = "末次注销 {0}，就业 {1}，死亡 {2} → {3}")
    @CsvSource({
        ", false, false, VALID",
        "D01, false, false, VALID",
        "D06, false, false, SUSPENDED",
        "D06, true, false, VALID",
        "D04, false, false, CANCELLED",
        "D04, true, false, VALID",
        "D11, false, false, CANCELLED",
        "D11, true, false, CANCELLED",
        ", false, true, CANCELLED",
        "D12, false, false, VALID"
    })
    void follows_from_the_records(@Nullable String reason, boolean employed, boolean dead, CertificateStatus status) {
        assertThat(CertificateStatus.of(reason, employed, dead, SET::get)).isEqualTo(status);
    }

    @Test
    @DisplayName("只看末次注销，参数改了状态就改")
    void the_table_says_it() {
        assertThat(CertificateStatus.of("D06", false, false, name -> "CANCELLED"))
                .isEqualTo(CertificateStatus.CANCELLED);
        var asked = new ArrayList<String>();
        CertificateStatus.of("D09", false, false, name -> {
            asked.add(name);
            return "VALID";
        });
        assertThat(asked).isEqualTo(List.of("cert.statusAfterD09"));
    }
}
