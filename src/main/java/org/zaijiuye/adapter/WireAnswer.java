package org.zaijiuye.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterFailure.Cause;
import org.zaijiuye.port.RegisterQuery;

/** The answer as it travels; it is believed only where it names the request and the person that were asked for. */
record WireAnswer(
        @Nullable String requestId,
        @Nullable String idNo,
        RegisterAnswer.@Nullable Result result,
        @Nullable LocalDate freshness,
        @Nullable JsonNode data) {

    RegisterAnswer to(Register register, RegisterQuery query) {
        if (!query.requestId().equals(requestId)) {
            throw new RegisterFailure(Cause.WRONG_REQUEST, register.title() + "：返回的不是本次查询的结果");
        }
        if (!query.idNo().equals(idNo)) {
            throw new RegisterFailure(Cause.WRONG_PERSON, register.title() + "：返回了他人的数据");
        }
        if (result == null) {
            throw new RegisterFailure(Cause.MALFORMED, register.title() + "：返回内容没有结果");
        }
        return new RegisterAnswer(result, freshness, readable(register));
    }

    /** Data that nobody could read later must fail now, while there is still another try. */
    private JsonNode readable(Register register) {
        var present = data == null || data.isNull() ? JsonNodeFactory.instance.objectNode() : data;
        try {
            register.read(present);
            return present;
        } catch (IllegalArgumentException e) {
            throw new RegisterFailure(Cause.MALFORMED, register.title() + "：" + e.getMessage());
        }
    }
}
