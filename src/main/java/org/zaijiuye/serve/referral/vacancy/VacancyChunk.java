package org.zaijiuye.serve.referral.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.json.Structure;
import org.zaijiuye.occupation.OccupationSearch;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.serve.referral.vacancy.RowAnswer.Result;
import org.zaijiuye.shared.Fault;

/** Stores a few lines of an import in one transaction. Lines of one chunk have different numbers. */
@Component
class VacancyChunk {

    private final Vacancies vacancies;
    private final Employers employers;
    private final VacancyChanges changes;
    private final VacancyPolicy policy;
    private final OccupationSearch occupations;
    private final Structure structure;
    private final Clock clock;

    VacancyChunk(
            Vacancies vacancies,
            Employers employers,
            VacancyChanges changes,
            VacancyPolicy policy,
            OccupationSearch occupations,
            Structure structure,
            Clock clock) {
        this.vacancies = vacancies;
        this.employers = employers;
        this.changes = changes;
        this.policy = policy;
        this.occupations = occupations;
        this.structure = structure;
        this.clock = clock;
    }

    /** The answers in the order of the lines. */
    @Transactional
    public List<RowAnswer> store(String sender, List<SentRow> rows) {
        var change = changes.next();
        var known = vacancies
                .findBySenderAndNumberIn(
                        sender, rows.stream().map(SentRow::number).toList())
                .stream()
                .collect(Collectors.toMap(Vacancy::number, Function.identity()));
        var firms = firms(rows);
        var answers = new ArrayList<RowAnswer>();
        for (var row : rows) {
            answers.add(store(sender, row, known.get(row.number()), firms, change));
        }
        return answers;
    }

    private Map<String, Employer> firms(List<SentRow> rows) {
        var codes = rows.stream().map(VacancyChunk::code).distinct().toList();
        return employers.findAllById(codes).stream()
                .collect(Collectors.toMap(Employer::code, Function.identity(), (one, same) -> one, HashMap::new));
    }

    private static String code(SentRow row) {
        var json = row.json();
        return json == null
                ? ""
                : CreditCode.normalise(json.path("employerUscc").asText()).strip();
    }

    private RowAnswer store(
            String sender, SentRow row, @Nullable Vacancy known, Map<String, Employer> firms, long change) {
        var json = row.json();
        if (json == null) {
            return RowAnswer.refused(row, List.of(unreadable()));
        }
        var sent = structure.examine(VacancyRow.class, json);
        sent.text("occupation")
                .ifPresent(code -> sent.require(
                        occupations.has(code),
                        "occupation",
                        "没有代码为“" + code + "”的职业，请用 GET /api/occupations?name=… 查到代码后填写。"));
        if (!sent.faults().isEmpty()) {
            return RowAnswer.refused(row, sent.faults());
        }
        return store(new VacancyReader(sender, row, json, sent), row, known, firms, change);
    }

    private RowAnswer store(
            VacancyReader reader, SentRow row, @Nullable Vacancy known, Map<String, Employer> firms, long change) {
        if (known != null && isSame(known, reader)) {
            return RowAnswer.taken(row, Result.UNCHANGED, known);
        }
        if (reader.saysClosed()) {
            return known == null ? RowAnswer.refused(row, List.of(neverOffered())) : closed(reader, row, known, change);
        }
        var post = reader.vacancy(known, null, change);
        var firm = firms.getOrDefault(post.employer(), Employer.unknown(post.employer(), reader.employerName()));
        var faults = VacancyRules.faults(
                post,
                reader.feesCharged(),
                firm,
                reader.employerName(),
                policy.terms(post.county(), LocalDate.now(clock)));
        if (!faults.isEmpty()) {
            return RowAnswer.refused(row, faults);
        }
        if (firm.isNew()) {
            employers.save(firm);
            firms.put(firm.code(), new Employer(firm.code(), firm.name(), null, null));
        }
        var stored = vacancies.save(post);
        return RowAnswer.taken(row, known == null ? Result.ACCEPTED : Result.CHANGED, stored);
    }

    /** A post that ran out in the meantime is judged again. */
    private boolean isSame(Vacancy known, VacancyReader reader) {
        return known.content().equals(reader.content())
                && (reader.saysClosed() ? known.closedAt() != null : known.isOpen(LocalDate.now(clock)));
    }

    private RowAnswer closed(VacancyReader reader, SentRow row, Vacancy known, long change) {
        var at = Objects.requireNonNullElse(known.closedAt(), LocalDateTime.now(clock));
        return RowAnswer.taken(row, Result.CHANGED, vacancies.save(reader.vacancy(known, at, change)));
    }

    private static Fault unreadable() {
        return new Fault(
                "", null, "UNREADABLE", "这一行不是一个 JSON 对象，或者超过" + VacancyLines.LONGEST / 1024 + "KB，请逐行核对格式。", null);
    }

    private static Fault neverOffered() {
        return new Fault("closed", null, VacancyRules.INVALID, "岗位没有报送过，不能停止招聘，请核对岗位编号。", VacancyRules.FALSE_POST);
    }
}
