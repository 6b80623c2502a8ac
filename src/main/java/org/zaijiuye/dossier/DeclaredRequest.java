package org.zaijiuye.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the applicant asks for in one item, as declared last: the form, what was supplied since, and an account that was
 * changed since.
 *
 * @param accountFrom where the account is named if not in the item's own part of the form; empty otherwise
 */
public record DeclaredRequest(ObjectNode fields, String accountFrom) {

    private static final String PAY_ACCOUNT = "payAccount";

    /** Where money goes and who says so, for officials; empty if there is no account. */
    public String accountWords(JsonNode applicant) {
        var account = PayAccount.of(fields, applicant);
        if (account.isEmpty()) {
            return "";
        }
        var chosen = fields.path(PAY_ACCOUNT).asText().isEmpty() ? "社会保障卡账户" : "申请时填报";
        return account + "（" + (accountFrom.isEmpty() ? chosen : accountFrom) + "）";
    }

    DeclaredRequest supplied(ObjectNode given, String day) {
        var together = fields.deepCopy();
        together.setAll(given);
        return new DeclaredRequest(together, given.has(PAY_ACCOUNT) ? day + "补正" : accountFrom);
    }

    DeclaredRequest changed(JsonNode change) {
        var together = fields.deepCopy();
        together.set(PAY_ACCOUNT, change.path(PAY_ACCOUNT));
        return new DeclaredRequest(together, change.path("occurredOn").asText() + "收款账户变更");
    }

    static boolean namesAccount(JsonNode given) {
        return given.has(PAY_ACCOUNT);
    }
}
