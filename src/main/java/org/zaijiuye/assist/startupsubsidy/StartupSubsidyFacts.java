package org.zaijiuye.assist.startupsubsidy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.PayAccount;
import org.zaijiuye.dossier.RegisterFindings;
import org.zaijiuye.dossier.RegisterStatements;
import org.zaijiuye.dossier.StoredJson;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.port.EmploymentData;
import org.zaijiuye.port.TaxData;
import org.zaijiuye.records.Handling;
import org.zaijiuye.shared.Statement;

/** Puts the facts of a claim together from the form, our records and stored evidence. */
@Component
class StartupSubsidyFacts {

    private final CategoryHistory categories;
    private final StartupSubsidyHistory history;
    private final StoredJson stored;

    StartupSubsidyFacts(CategoryHistory categories, StartupSubsidyHistory history, StoredJson stored) {
        this.categories = categories;
        this.history = history;
        this.stored = stored;
    }

    StartupSubsidyClaim of(Dossier dossier) {
        var findings = new RegisterFindings(dossier, stored);
        var request = dossier.request();
        var uscc = CreditCode.normalise(request.path("uscc").asText());
        var shop = OpenedBusiness.of(findings.business(), uscc);
        var licence = shop.licenceDate()
                .orElseGet(() -> LocalDate.parse(request.path("licenseDate").asText()));
        var asked = Category.valueOf(request.path("operatorCategory").asText());
        var spell = categories.on(licence, asked, dossier, findings);
        var elsewhere = findings.employment().map(EmploymentData::startupSubsidies);
        return new StartupSubsidyClaim(
                dossier.submittedOn(),
                dossier.profile(),
                uscc,
                licence,
                firstEver(request, shop, licence),
                shop.operating(),
                spell.map(CategorySpell::category).orElse(null),
                spell.map(CategorySpell::from).orElse(null),
                dossier.area(),
                spell.map(CategorySpell::until).orElse(null),
                shop.operator(),
                shop.operatorOn(),
                shop.interrupted(),
                shop.abnormal(),
                seen(findings),
                received(dossier.personId(), elsewhere),
                history.givenFor(uscc),
                unverified(dossier, findings, spell, elsewhere),
                accountProven(dossier, findings),
                Optional.ofNullable(dossier.handling()).map(Handling::blockedBy).orElse(null),
                statements(findings, spell));
    }

    /** Who says themselves that it is not their first is believed. */
    private static @Nullable Boolean firstEver(JsonNode request, OpenedBusiness shop, LocalDate licence) {
        return request.path("firstTimeFlag").asBoolean() ? shop.firstEver(licence) : Boolean.FALSE;
    }

    private boolean received(@Nullable Long person, Optional<List<EmploymentData.StartupSubsidy>> elsewhere) {
        return elsewhere.filter(list -> !list.isEmpty()).isPresent() || (person != null && history.givenTo(person));
    }

    private static @Nullable Boolean seen(RegisterFindings findings) {
        return findings.note(BusinessVisits.NOTE)
                .map(note -> note.path("confirmed").asBoolean())
                .orElse(null);
    }

    /** Nobody has been there yet before it is handed in; that speaks against nobody. */
    private static Set<String> unverified(
            Dossier dossier,
            RegisterFindings findings,
            Optional<CategorySpell> spell,
            Optional<List<EmploymentData.StartupSubsidy>> elsewhere) {
        var silent = new HashSet<String>();
        if (dossier.handling() != null && !dossier.tells(BusinessVisits.NOTE)) {
            silent.add(StartupSubsidyRules.VISIT);
        }
        if (findings.tax().map(TaxData::declared).isEmpty()) {
            silent.add("tax");
        }
        if (elsewhere.isEmpty()) {
            silent.add("emp");
        }
        if (spell.filter(each -> told(each.category(), findings)).isEmpty()) {
            silent.add(StartupSubsidyRules.CATEGORY);
        }
        return silent;
    }

    /** Of a returned migrant worker no register tells. */
    private static boolean told(Category category, RegisterFindings findings) {
        return switch (category) {
            case HARDSHIP, REGISTERED -> true;
            case GRADUATE, STUDENT -> findings.education().isPresent();
            case VETERAN -> findings.veterans().isPresent();
            case RETURNED_WORKER -> false;
        };
    }

    /** A precheck has asked no bank yet, and nothing is wrong with an account because of that. */
    private static boolean accountProven(Dossier dossier, RegisterFindings findings) {
        return dossier.handling() == null
                || findings.accounts()
                        .filter(data -> PayAccount.proven(dossier, data))
                        .isPresent();
    }

    private static List<Statement> statements(RegisterFindings findings, Optional<CategorySpell> spell) {
        var said = new RegisterStatements(findings);
        var category = spell.map(CategorySpell::category).stream()
                .flatMap(each -> switch (each) {
                    case GRADUATE, STUDENT -> said.open(List.of("edu")).stream();
                    case VETERAN -> said.open(List.of("vet")).stream();
                    case HARDSHIP, REGISTERED, RETURNED_WORKER -> Stream.empty();
                })
                .map(each -> new Statement("category", each.text()));
        return Stream.of(said.open(List.of("samr", "tax", "emp")).stream(), Stream.of(said.account()), category)
                .flatMap(each -> each)
                .toList();
    }
}
