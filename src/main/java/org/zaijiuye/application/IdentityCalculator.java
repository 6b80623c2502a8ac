package org.zaijiuye.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.IdentityNumber;
import org.zaijiuye.person.Judgement;
import org.zaijiuye.shared.Law;

/** Whether an identity number can be one, and what it says. */
@Component
@Order(10)
class IdentityCalculator implements PublicCalculator {

    private final RequestReader reader;
    private final Clock clock;

    IdentityCalculator(RequestReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    Judgement judge(ObjectNode body) {
        var question = reader.read(Questions.Identity.class, body);
        return IdentityNumber.judge(question.path("idNo").asText(), LocalDate.now(clock));
    }

    @Override
    public String code() {
        return "identity";
    }

    @Override
    public String title() {
        return "公民身份号码校验";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.of("idNo", "证件号码", "text", "18位，最后一位可以是 X。只作校验，不保存。"));
    }

    @Override
    public Result calculate(ObjectNode question) {
        var judged = judge(question);
        var fault = judged.firstFault();
        var sentence = fault == null
                ? "号码正确：出生日期 " + judged.birthDate() + "，性别"
                        + Objects.requireNonNull(judged.sex()).title() + "。"
                : fault.text() + "。";
        return new Result(List.of(sentence), Law.IDENTITY_NUMBER.article("GB 11643-1999"));
    }
}
