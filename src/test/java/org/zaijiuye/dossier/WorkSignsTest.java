package org.zaijiuye.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.dossier.DossierCase.LOST;
import static org.zaijiuye.dossier.DossierCase.TODAY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.person.EvidenceStrength;

@DisplayName("在业迹象：未来的日期不算现在，医保单位参保是线索（政策目录13.4）")
class WorkSignsTest {

    private static final Map<String, String> SILENT = Map.of(
            "si", "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false}",
            "samr", "{'businesses':[]}",
            "emp", "{'registrations':[],'employments':[]}");

    @ParameterizedTest(name = "就业登记 {0} 至 {1} → {2}")
    @CsvSource({
        "2025-11-03, , HARD",
        "2025-11-04, , HARD",
        "2025-11-05, , SOFT",
        "2018-11-01, 2025-10-31, NONE",
        "2018-11-01, 2025-11-03, NONE",
        "2018-11-01, 2025-11-04, SOFT",
        "2018-11-01, 2026-06-30, SOFT",
        "2025-11-03, 2026-06-30, HARD",
        ", 2026-06-30, SOFT"
    })
    void an_employment_counts_from_its_first_day_to_its_last(String from, String until, EvidenceStrength strength) {
        var employment = ((ObjectNode) DossierCase.json("{'type':'EMPLOYER'}"))
                .put("startDate", from)
                .put("endDate", until);

        assertThat(ofWork("emp", "{'registrations':[],'employments':[" + employment + "]}"))
                .isEqualTo(strength);
    }

    @ParameterizedTest(name = "发照 {0} → {1}")
    @CsvSource({"2025-11-04, HARD", "2025-11-05, SOFT"})
    void a_licence_of_a_day_to_come_is_no_work_of_today(String licence, EvidenceStrength strength) {
        assertThat(ofWork(
                        "samr",
                        "{'businesses':[{'uscc':'92371002MA3XXXD70E','role':'OPERATOR','status':'OPERATING',"
                                + "'licenceDate':'" + licence + "'}]}"))
                .isEqualTo(strength);
    }

    @ParameterizedTest(name = "单位缴费至 {0} → {1}")
    @CsvSource({"2025-10, NONE", "2025-11, SOFT", "2025-12, SOFT", "2026-06, SOFT"})
    void a_contribution_for_a_month_to_come_is_never_hard(String month, EvidenceStrength strength) {
        assertThat(ofWork(
                        "si",
                        "{'employerInsuredNow':false,'receivingPension':false,'flexibleInsured':false,"
                                + "'lastEmployerMonth':'" + month + "'}"))
                .isEqualTo(strength);
    }

    @ParameterizedTest(name = "医保 {0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'employerInsuredNow':true} | SOFT",
                "{'employerInsuredNow':false,'flexibleInsured':true} | SOFT",
                "{'employerInsuredNow':false,'flexibleInsured':false,'residentInsured':true} | NONE"
            })
    void medical_insurance_is_weighed_where_it_was_asked(String data, EvidenceStrength strength) {
        assertThat(ofWork("med", data)).isEqualTo(strength);
    }

    @Test
    void nobody_waits_for_medical_insurance_that_was_not_asked() {
        assertThat(ofWork("samr", "{'businesses':[]}")).isEqualTo(EvidenceStrength.NONE);
    }

    @Test
    @DisplayName("已入证而读不出的答复按未知处理，不使办件停住")
    void what_cannot_be_read_is_unknown() {
        var findings = findings("si", "{'unemploymentMonths':-1}");

        assertThat(findings.insurance()).isEmpty();
        assertThat(findings.ofWork(TODAY, LOST, Optional.empty())).isEqualTo(EvidenceStrength.UNKNOWN);
    }

    private static EvidenceStrength ofWork(String register, String data) {
        return findings(register, data).ofWork(TODAY, LOST, Optional.empty());
    }

    private static RegisterFindings findings(String register, String data) {
        var said = new HashMap<>(SILENT);
        said.put(register, data);
        return new RegisterFindings(DossierCase.of("{}", said), DossierCase.stored());
    }
}
