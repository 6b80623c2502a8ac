package org.zaijiuye.application;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Registrations;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;

/** Which item must wait for another (policy.md §9.1, the hard ones) and whether it still has to. */
@Component
class Prerequisites {

    private static final Map<String, Reason> FAILED = Map.of(
            "benefit",
            new Reason(
                    "PREREQ_FAILED",
                    "尚未办理失业登记或者失业登记未获准，不能申领失业保险金；办理失业登记后可以重新申请",
                    new LegalBasis("中华人民共和国社会保险法", "第四十五条")));

    private final Registrations registrations;

    Prerequisites(Registrations registrations) {
        this.registrations = registrations;
    }

    boolean needed(String item) {
        return FAILED.containsKey(item);
    }

    boolean met(String item, long personId) {
        return !needed(item)
                || registrations.findByOpenKey(Registrations.openKey(personId)).isPresent();
    }

    Reason failed(String item) {
        return Objects.requireNonNull(FAILED.get(item), item);
    }
}
