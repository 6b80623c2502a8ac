package org.zaijiuye.serve.referral.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.json.JsonLine;
import org.zaijiuye.json.Structure;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.office.OfficeWithdrawals;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.serve.referral.vacancy.RowAnswer.Result;
import org.zaijiuye.shared.Fault;

/** Stores a few lines of an import in one transaction. Lines of one chunk have different numbers. */
@Component
class VacancyChunk {

    private final Vacancies vacancies;
    private final Employers employers;
    private final BarredEmployers barred;
    private final OfficeWithdrawals withdrawals;
    private final VacancyChanges changes;
    private final VacancyPolicy policy;
    private final OccupationSearch occupations;
    private final WorkAreas areas;
    private final Structure structure;
    private final Clock clock;

    VacancyChunk(
            Vacancies vacancies,
            Employers employers,
            BarredEmployers barred,
            OfficeWithdrawals withdrawals,
            VacancyChanges changes,
            VacancyPolicy policy,
            OccupationSearch occupations,
            WorkAreas areas,
            Structure structure,
            Clock clock) {
        this.vacancies = vacancies;
        this.employers = employers;
        this.barred = barred;
        this.withdrawals = withdrawals;
        this.changes = changes;
        this.policy = policy;
        this.occupations = occupations;
        this.areas = areas;
        this.structure = structure;
        this.clock = clock;
    }

    /**
     * What is looked up once for all lines.
     *
     * @param known what is stored already, by the sender's numbers
     * @param withdrawn why those are not taken any more that an office withdrew
     * @param firms by their credit codes; new ones are added
     * @param barred of these firms, in whatever city
     * @param terms by counties; filled as they are needed
     */
    private record Lookup(
            String sender,
            long change,
            Map<String, Vacancy> known,
            Map<String, String> withdrawn,
            Map<String, Employer> firms,
            List<BarredEmployer> barred,
            Predicate<String> knownArea,
            Map<String, VacancyTerms> terms) {}

    /** The answers in the order of the lines. */
    @Transactional
    public List<RowAnswer> store(String sender, List<JsonLine> rows) {
        var change = changes.next();
        var numbers = rows.stream().map(row -> row.text("number")).toList();
        var known = vacancies.findBySenderAndNumberIn(sender, numbers).stream()
                .collect(Collectors.toMap(Vacancy::number, Function.identity()));
        var withdrawn =
                withdrawals.refusals(known.values().stream().map(Vacancy::entry).toList());
        var codes = rows.stream().map(VacancyChunk::code).distinct().toList();
        var lookup = new Lookup(
                sender,
                change,
                known,
                withdrawn,
                firms(codes),
                barred.findByEmployerIn(codes),
                areas.known(),
                new HashMap<>());
        return rows.stream().map(row -> store(row, lookup)).toList();
    }

    private Map<String, Employer> firms(List<String> codes) {
        return employers.findAllById(codes).stream()
                .collect(Collectors.toMap(Employer::code, Function.identity(), (one, same) -> one, HashMap::new));
    }

    private static String code(JsonLine row) {
        var json = row.json();
        return json == null
                ? ""
                : CreditCode.normalise(json.path("employerUscc").asText()).strip();
    }

    private RowAnswer store(JsonLine row, Lookup lookup) {
        var json = row.json();
        if (json == null) {
            return RowAnswer.refused(row, List.of(unreadable(row)));
        }
        var sent = structure.examine(VacancyRow.class, json);
        sent.text("occupation")
                .ifPresent(code -> sent.require(
                        occupations.has(code),
                        "occupation",
                        "没有代码为“" + code + "”的职业，请用 GET /api/occupations?name=… 查到代码后填写。"));
        sent.text("area")
                .ifPresent(code -> sent.require(
                        lookup.knownArea().test(code), "area", "没有代码为“" + code + "”的行政区划，请核对；不清楚街道（镇）的，填6位区县代码。"));
        if (!sent.faults().isEmpty()) {
            return RowAnswer.refused(row, sent.faults());
        }
        return store(new VacancyReader(lookup.sender(), row, json, sent), row, lookup);
    }

    private RowAnswer store(VacancyReader reader, JsonLine row, Lookup lookup) {
        var known = lookup.known().get(row.text("number"));
        if (reader.saysClosed()) {
            return known == null
                    ? RowAnswer.refused(row, List.of(neverOffered()))
                    : closed(row, known, lookup.change());
        }
        var withdrawn = known == null ? null : lookup.withdrawn().get(known.entry());
        if (withdrawn != null) {
            return RowAnswer.refused(row, List.of(withdrawn(withdrawn)));
        }
        if (known != null && isSame(known, reader)) {
            return RowAnswer.taken(row, Result.UNCHANGED, known);
        }
        var post = reader.vacancy(known, lookup.change());
        var firms = lookup.firms();
        var firm = firms.getOrDefault(post.employer(), Employer.unknown(post.employer(), reader.employerName()));
        var faults = VacancyRules.faults(
                post,
                reader.feesCharged(),
                firm,
                barred(post, lookup),
                reader.employerName(),
                lookup.terms().computeIfAbsent(post.county(), county -> policy.terms(county, LocalDate.now(clock))));
        if (!faults.isEmpty()) {
            return RowAnswer.refused(row, faults);
        }
        if (firm.isNew()) {
            employers.save(firm);
            firms.put(firm.code(), new Employer(firm.code(), firm.name(), null));
        }
        var stored = vacancies.save(post);
        return RowAnswer.taken(row, known == null ? Result.ACCEPTED : Result.CHANGED, stored);
    }

    private static @Nullable BarredEmployer barred(Vacancy post, Lookup lookup) {
        return lookup.barred().stream()
                .filter(entry ->
                        entry.employer().equals(post.employer()) && entry.city().equals(post.city()))
                .findFirst()
                .orElse(null);
    }

    /** A post that ran out in the meantime is judged again. */
    private boolean isSame(Vacancy known, VacancyReader reader) {
        return known.content().equals(reader.content()) && known.isOpen(LocalDate.now(clock));
    }

    /** Nothing but that it is closed is taken over: what else the line says was never examined. */
    private RowAnswer closed(JsonLine row, Vacancy known, long change) {
        var closed = vacancies.close(known.key(), LocalDateTime.now(clock), change) > 0;
        return RowAnswer.taken(row, closed ? Result.CHANGED : Result.UNCHANGED, known);
    }

    private static Fault unreadable(JsonLine row) {
        return new Fault("", null, "UNREADABLE", "这一行" + row.why() + "，请改正后重新报送。", null);
    }

    private static Fault withdrawn(String sentence) {
        return new Fault("number", null, VacancyRules.INVALID, "这个岗位已由" + sentence, VacancyRules.FALSE_POST);
    }

    private static Fault neverOffered() {
        return new Fault("closed", null, VacancyRules.INVALID, "岗位没有报送过，不能停止招聘，请核对岗位编号。", VacancyRules.FALSE_POST);
    }
}
