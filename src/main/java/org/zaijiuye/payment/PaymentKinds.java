package org.zaijiuye.payment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of money that the items bring. */
@Component
public class PaymentKinds {

    private final Map<String, PaymentKind> kinds;

    PaymentKinds(List<PaymentKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(PaymentKind::code, Function.identity()));
    }

    List<PaymentKind> all() {
        return kinds.values().stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }

    public PaymentKind of(String code) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalStateException("no item brings the payment kind " + code);
        }
        return kind;
    }
}
