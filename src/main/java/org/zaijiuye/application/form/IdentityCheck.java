package org.zaijiuye.application.form;

import static org.zaijiuye.application.form.FormCheck.fault;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.IdType;
import org.zaijiuye.person.Judgement;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;

/** The document's number by itself, and F01: sex and birth date must be those of the number. */
@Component
class IdentityCheck implements FormCheck {

    private static final String BLOCK = "applicant";
    private static final LegalBasis STANDARD = Law.IDENTITY_NUMBER.article("GB 11643-1999");

    @Override
    public Stream<Fault> faults(Draft draft) {
        var judgement = draft.identity();
        return Stream.of(
                        judgement.stream().flatMap(IdentityCheck::ofNumber),
                        judgement.stream().flatMap(found -> ofSex(draft, found)),
                        judgement.stream().flatMap(found -> ofBirth(draft, found)),
                        entered(draft))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> ofNumber(Judgement judgement) {
        return judgement.faults().stream()
                .map(found -> new Fault(BLOCK + ".idNo", null, found.name(), found.text() + "。", STANDARD));
    }

    private static Stream<Fault> ofSex(Draft draft, Judgement judgement) {
        var sex = judgement.sex();
        return draft.text(BLOCK, "gender").filter(entered -> sex != null && !entered.equals(sex.code())).stream()
                .map(entered -> new Fault(BLOCK + ".gender", null, "F01", "性别与证件号码第17位不一致，请核对性别和证件号码。", STANDARD));
    }

    private static Stream<Fault> ofBirth(Draft draft, Judgement judgement) {
        var birth = judgement.birthDate();
        return draft.date(BLOCK, "birthDate").filter(entered -> birth != null && !entered.equals(birth)).stream()
                .map(entered -> new Fault(BLOCK + ".birthDate", null, "F01", "出生日期与证件号码不一致，请核对出生日期和证件号码。", STANDARD));
    }

    /** A pass carries neither, so both have to be entered. */
    private static Stream<Fault> entered(Draft draft) {
        var pass = draft.text(BLOCK, "idType").flatMap(IdType::of).filter(type -> !type.carriesIdentityNumber());
        if (pass.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                        missing(draft, "gender", "性别"),
                        missing(draft, "birthDate", "出生日期"),
                        draft.date(BLOCK, "birthDate")
                                .filter(birth -> birth.isAfter(draft.now().toLocalDate()) || birth.getYear() < 1900)
                                .map(birth -> fault(BLOCK + ".birthDate", "FIELD_INVALID", "出生日期早于1900年或者晚于今天，请核对。")))
                .flatMap(Optional::stream);
    }

    private static Optional<Fault> missing(Draft draft, String field, String title) {
        return draft.form().path(BLOCK).has(field)
                ? Optional.empty()
                : Optional.of(
                        fault(BLOCK + "." + field, "FIELD_MISSING", "所持证件的号码不含" + title + "，请填写“" + title + "”。"));
    }
}
