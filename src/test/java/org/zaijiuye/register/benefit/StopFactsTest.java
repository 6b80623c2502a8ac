package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaijiuye.dossier.DossierCase.LOST;
import static org.zaijiuye.dossier.DossierCase.TODAY;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.dossier.DossierCase;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.person.Absence.LostWork;
import org.zaijiuye.records.StopReason;

@DisplayName("停止领取的情形存疑：写明登记库载明了什么、为什么存疑")
class StopFactsTest {

    private static final String ALIVE = "{'name':'赵红','alive':true,%s}";

    @ParameterizedTest(name = "{0}，所失去的工作始于 {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'emigratedOn':'2022-01-01' | 2018-11-01 | S3 | 公安人口库显示自2022-01-01起移居境外，起始日期不晚于失业之日（2025-10-31），与其后仍在工作矛盾",
                "'enlistedOn':'2022-12-01' | | S2 | 公安人口库显示自2022-12-01起应征服兵役，起始日期不晚于失业之日（2025-10-31），不知是否早于所失去的工作",
                "'enlistedOn':'2022-12-01','dischargedOn':'2026-12-01' | 2018-11-01 | S2 | 公安人口库显示自2022-12-01起至2026-12-01止应征服兵役，起始日期不晚于失业之日（2025-10-31），与其后仍在工作矛盾",
                "'enlistedOn':'2025-11-05' | 2018-11-01 | S2 | 公安人口库显示自2025-11-05起应征服兵役，起始日期在今天之后"
            })
    void what_the_population_register_says_is_named(
            String said, @Nullable LocalDate began, StopReason reason, String words) {
        assertDoubt("psb", ALIVE.formatted(said), began, reason, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'imprisoned':true,'since':'2022-01-01'} | 司法行政系统显示自2022-01-01起被判刑收监执行，起始日期不晚于失业之日（2025-10-31），与其后仍在工作矛盾",
                "{'imprisoned':true,'since':'2022-01-01','releasedOn':'2026-01-01'} | 司法行政系统显示自2022-01-01起至2026-01-01止被判刑收监执行，起始日期不晚于失业之日（2025-10-31），与其后仍在工作矛盾"
            })
    void what_the_prisons_say_is_named(String said, String words) {
        assertDoubt("jus", said, LocalDate.of(2018, 11, 1), StopReason.S7, words);
    }

    private static void assertDoubt(
            String register, String data, @Nullable LocalDate began, StopReason reason, String words) {
        var findings = new RegisterFindings(DossierCase.of("{}", Map.of(register, data)), DossierCase.stored());
        var facts = StopFacts.of(findings, TODAY, new LostWork(began, LOST));

        assertThat(facts.shown()).isEmpty();
        assertThat(facts.doubtful()).contains(reason);
        assertThat(facts.statements()).singleElement().satisfies(said -> {
            assertThat(said.about()).isEqualTo(reason.name());
            assertThat(said.text()).isEqualTo(words);
        });
    }
}
