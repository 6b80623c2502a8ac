package org.zaijiuye.application.form;

import java.util.stream.Stream;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.shared.Fault;

/** F09: where money is asked for there must be an account; at the counter it may be brought later. */
@Component
class AccountCheck implements FormCheck {

    private static final String OF_ITEM = "payAccount";
    private static final String OF_CARD = "siCardAccount";

    private final ItemRegistry items;

    AccountCheck(ItemRegistry items) {
        this.items = items;
    }

    @Override
    public Stream<Fault> faults(Draft draft) {
        return Stream.of(missing(draft), mistypedCard(draft), mistyped(draft)).flatMap(faults -> faults);
    }

    private Stream<Fault> missing(Draft draft) {
        if (!draft.online() || draft.form().path("applicant").has(OF_CARD)) {
            return Stream.empty();
        }
        return draft.places(item -> paid(item.word()) && !item.request().has(OF_ITEM))
                .map(place -> new Fault(
                        place.at() + "." + OF_ITEM, place.item().word(), "F09", "没有收款账号，请填写本人的收款账号或者社保卡银行账号。", null));
    }

    private boolean paid(String word) {
        return items.find(word)
                .filter(item -> item.description().pays() != null)
                .isPresent();
    }

    private static Stream<Fault> mistypedCard(Draft draft) {
        return draft.text("applicant", OF_CARD).filter(AccountCheck::mistyped).stream()
                .map(account -> FormCheck.fault("applicant." + OF_CARD, "FIELD_INVALID", "社保卡银行账号校验位不符，请逐位核对。"));
    }

    private static Stream<Fault> mistyped(Draft draft) {
        return draft.places(item -> mistyped(item.request().path(OF_ITEM).asText()))
                .map(place -> new Fault(
                        place.at() + "." + OF_ITEM, place.item().word(), "FIELD_INVALID", "收款账号校验位不符，请逐位核对。", null));
    }

    private static boolean mistyped(String account) {
        return account.matches("[0-9]+") && !LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(account);
    }
}
