package org.zaijiuye.application.form;

import static org.zaijiuye.application.form.FormCheck.fault;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.Age;
import org.zaijiuye.person.CreditCode;
import org.zaijiuye.person.LeapDayRule;
import org.zaijiuye.shared.Fault;

/** F02 and the other dates of the last employment. */
@Component
class UnemploymentCheck implements FormCheck {

    private static final String BLOCK = "unemployment";
    private static final int MINIMUM_AGE = 16;

    @Override
    public Stream<Fault> faults(Draft draft) {
        return Stream.of(afterSubmission(draft), tooYoung(draft), employer(draft), end(draft), start(draft))
                .flatMap(Optional::stream);
    }

    private static Optional<Fault> afterSubmission(Draft draft) {
        var submitted = draft.submittedAt().orElse(draft.now()).toLocalDate();
        return draft.date(BLOCK, "unempDate")
                .filter(date -> date.isAfter(submitted))
                .map(date -> fault(BLOCK + ".unempDate", "F02", "失业时间晚于提交日期，请核对失业时间。"));
    }

    private static Optional<Fault> tooYoung(Draft draft) {
        return draft.date(BLOCK, "unempDate")
                .filter(date -> draft.birthDate()
                        .filter(birth -> date.isBefore(sixteen(birth)))
                        .isPresent())
                .map(date -> fault(BLOCK + ".unempDate", "F02", "失业时间早于本人满16周岁之日，请核对失业时间和出生日期。"));
    }

    private static LocalDate sixteen(LocalDate birth) {
        return Age.birthday(birth, MINIMUM_AGE, LeapDayRule.FEB_28);
    }

    private static Optional<Fault> employer(Draft draft) {
        return draft.text(BLOCK, "lastEmployerUscc")
                .filter(code -> !CreditCode.isValid(code))
                .map(code -> fault(BLOCK + ".lastEmployerUscc", "FIELD_INVALID", "原单位统一社会信用代码校验不符，请逐位核对。"));
    }

    private static Optional<Fault> end(Draft draft) {
        return later(draft, "lastEmployEnd", "unempDate")
                .map(date -> fault(BLOCK + ".lastEmployEnd", "FIELD_INVALID", "原岗位终止日期晚于失业时间，请核对。"));
    }

    private static Optional<Fault> start(Draft draft) {
        return later(draft, "lastEmployStart", "lastEmployEnd")
                .map(date -> fault(BLOCK + ".lastEmployStart", "FIELD_INVALID", "原岗位起始日期晚于终止日期，请核对。"));
    }

    private static Optional<LocalDate> later(Draft draft, String first, String second) {
        return draft.date(BLOCK, first)
                .filter(date -> draft.date(BLOCK, second).filter(date::isAfter).isPresent());
    }
}
