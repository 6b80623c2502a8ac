package org.zaijiuye.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.zaijiuye.person.PersonName;
import org.zaijiuye.port.AccountData;

/** Where the money of an item shall go: the item's own account, else that of the social security card (F09). */
public final class PayAccount {

    private PayAccount() {}

    /** The number as the form or a supplement gives it; empty if there is none. */
    public static String of(Dossier dossier) {
        return of(dossier.request(), dossier.applicant());
    }

    static String of(JsonNode request, JsonNode applicant) {
        var chosen = request.path("payAccount").asText();
        return chosen.isEmpty() ? applicant.path("siCardAccount").asText() : chosen;
    }

    /** Whether the data show this account as valid and the applicant's own. */
    public static boolean proven(Dossier dossier, AccountData data) {
        var account = of(dossier);
        var name = new PersonName(dossier.applicant().path("name").asText());
        return !account.isEmpty()
                && Optional.ofNullable(data.accounts()).orElse(List.of()).stream()
                        .anyMatch(each -> account.equals(each.account())
                                && name.same(each.holder())
                                && Boolean.TRUE.equals(each.valid()));
    }
}
