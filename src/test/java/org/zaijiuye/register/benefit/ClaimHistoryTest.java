package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.DossierCase;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.port.InsuranceData;
import org.zaijiuye.records.BenefitState;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.Entitlement;
import org.zaijiuye.records.Entitlements;
import org.zaijiuye.shared.Statement;

@DisplayName("登记系统记载的领取记录：正在领取，或者存疑，绝不略过")
class ClaimHistoryTest {

    private final Entitlements entitlements = mock(Entitlements.class);
    private final ClaimHistory history = new ClaimHistory(entitlements);

    @ParameterizedTest(name = "{0} → 正在领取 {1}，存疑 {2}，领取至 {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'area':'310101','firstMonth':'2025-11'} | true | false | ",
                "{'area':'310101','firstMonth':'2025-12'} | false | true | ",
                "{'area':'310101'} | false | true | ",
                "{'firstMonth':'2025-06'} | false | true | ",
                "{} | false | true | ",
                "{'area':'371082','firstMonth':'2025-06'} | false | true | ",
                "{'area':'371002','firstMonth':'2025-06'} | false | true | ",
                "{'area':'310101','firstMonth':'2025-06','lastMonth':'2025-10'} | false | false | 2025-10",
                "{'area':'310101','firstMonth':'2025-06','lastMonth':'2026-03'} | false | false | 2026-03",
                "{'area':'371082','firstMonth':'2025-06','lastMonth':'2025-11'} | false | false | 2025-11",
                "{'firstMonth':'2025-06','lastMonth':'2025-11'} | false | false | 2025-11"
            })
    void what_our_books_do_not_know_is_never_passed(
            String claim, boolean drawing, boolean doubtful, @Nullable YearMonth until) {
        var dossier = dossier(claim);
        var insurance = insurance(dossier);

        assertThat(history.drawing(dossier, insurance)).isEqualTo(drawing);
        assertThat(history.doubtful(dossier, insurance)).isEqualTo(doubtful);
        assertThat(history.drawnUntil(dossier, insurance)).isEqualTo(until);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'month':'2025-10','scheme':'POST'},{'month':'2025-09','scheme':'POST'} | 2025-10",
                "{'month':'2025-10','scheme':'FLEXIBLE'} | 2025-10",
                "{'month':'2025-10','scheme':'INTERNSHIP'} | ",
                "{'scheme':'POST'} | ",
                "{'month':'2025-10'} | "
            })
    void subsidies_of_work_are_seen(String subsidies, @Nullable YearMonth until) {
        var dossier = DossierCase.of("{}", Map.of("emp", "{'subsidies':[" + subsidies + "]}"));
        var employment = new RegisterFindings(dossier, DossierCase.stored()).employment();

        assertThat(ClaimHistory.subsidisedUntil(employment)).isEqualTo(until);
    }

    @Test
    @DisplayName("本系统自己核定的，以本系统账册为准")
    void what_stands_in_our_books_is_judged_by_them() {
        when(entitlements.findByPersonIdOrderById(1)).thenReturn(List.of(own("2025-06")));
        var known = dossier("{'area':'371082','firstMonth':'2025-06'}");
        var unknown = dossier("{'area':'371082','firstMonth':'2025-07'}");

        assertThat(history.doubtful(known, insurance(known))).isFalse();
        assertThat(history.doubtful(unknown, insurance(unknown))).isTrue();
    }

    @Test
    void what_is_doubtful_is_named() {
        var open = dossier("{'area':'371002','firstMonth':'2025-06'}");
        var ended = dossier("{'area':'310101','firstMonth':'2025-06','lastMonth':'2026-03'}");
        var bare = dossier("{}");

        assertThat(words(open)).isEqualTo("drawing 社会保险系统显示自2025-06起在威海市环翠区（371002）领取");
        assertThat(words(ended)).isEqualTo("drawn 社会保险系统显示自2025-06起在上海市黄浦区（310101）领取，至2026-03止");
        assertThat(words(bare)).isEqualTo("drawing 社会保险系统显示（起始月份未载明）在（未载明的参保地）领取");
    }

    private String words(Dossier dossier) {
        return history.statements(dossier, insurance(dossier))
                .map((Statement each) -> each.about() + " " + each.text())
                .collect(Collectors.joining());
    }

    private static Optional<InsuranceData> insurance(Dossier dossier) {
        return new RegisterFindings(dossier, DossierCase.stored()).insurance();
    }

    private static Dossier dossier(String claim) {
        return DossierCase.of("{}", Map.of("si", "{'claims':[" + claim + "]}"));
    }

    private static Entitlement own(String firstMonth) {
        var first = YearMonth.parse(firstMonth);
        return new Entitlement(
                1L,
                1,
                "C",
                "C-02",
                "371082-si",
                "371082",
                first,
                first.plusMonths(17),
                18,
                new Encrypted("6200"),
                new Encrypted("赵红"),
                null,
                BenefitState.STOPPED,
                "S1",
                null,
                12,
                null,
                false,
                18,
                null,
                null);
    }
}
