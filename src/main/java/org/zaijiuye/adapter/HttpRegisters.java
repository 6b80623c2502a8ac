package org.zaijiuye.adapter;

import org.springframework.stereotype.Component;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterAnswer;
import org.zaijiuye.port.RegisterQuery;
import org.zaijiuye.port.Registers;

@Component
final class HttpRegisters implements Registers {

    private final RegisterProtection protection;
    private final JsonExchange exchange;

    HttpRegisters(RegisterProtection protection, JsonExchange exchange) {
        this.protection = protection;
        this.exchange = exchange;
    }

    @Override
    public RegisterAnswer query(Register register, RegisterQuery query) {
        return protection.call(register, () -> exchange.post(register, "queries", query, WireAnswer.class)
                .to(register, query));
    }
}
